-- Minutes of each entry where an interview is given other ones than its kit's; null where they are the kit's. How much
-- longer it is, and why, is not kept anywhere.
ALTER TABLE "interview" ADD COLUMN "planned_minutes" jsonb;
--> statement-breakpoint

CREATE FUNCTION guard_planning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'evenhand_app' OR NEW.planned_minutes IS NOT DISTINCT FROM OLD.planned_minutes
    -- What was planned when it began is what it is told by afterwards.
    OR (a_member_asks() AND OLD.status = 'waiting') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'not open to this transaction: how long it is' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_planning BEFORE UPDATE OF planned_minutes ON interview
  FOR EACH ROW EXECUTE FUNCTION guard_planning();
--> statement-breakpoint

-- When a candidate's browser was last heard from: two at once are two devices, and a cookie that was made and lost is none.
ALTER TABLE "seat_session" ADD COLUMN "seen_at" timestamp (3) with time zone;
--> statement-breakpoint
CREATE INDEX "seat_session_seat" ON "seat_session" USING btree ("organisation_id","interview_id","seat_id");

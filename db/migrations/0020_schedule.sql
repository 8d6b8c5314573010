-- When an interview is to begin, in whose time that was said, and when it was to begin before it was last moved. Beside
-- the log, not in it: nothing of it happens in the room.
ALTER TABLE "interview" ADD COLUMN "starts_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "interview" ADD COLUMN "starts_zone" text;
--> statement-breakpoint
ALTER TABLE "interview" ADD COLUMN "moved_from" timestamp (3) with time zone;
--> statement-breakpoint
-- A calendar that has the entry keeps the one with the highest number.
ALTER TABLE "interview" ADD COLUMN "calendar_changes" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_start" CHECK (
  (starts_at IS NULL) = (starts_zone IS NULL) AND (moved_from IS NULL OR starts_at IS NOT NULL)
);
--> statement-breakpoint

-- A seat changes its interview's row with every step in the room, and never when it begins.
CREATE FUNCTION guard_moving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'evenhand_app' OR a_member_asks()
    OR (NEW.starts_at, NEW.starts_zone, NEW.moved_from, NEW.calendar_changes)
      IS NOT DISTINCT FROM (OLD.starts_at, OLD.starts_zone, OLD.moved_from, OLD.calendar_changes) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'not open to this transaction: when it begins' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_moving BEFORE UPDATE OF starts_at, starts_zone, moved_from, calendar_changes ON interview
  FOR EACH ROW EXECUTE FUNCTION guard_moving();

-- Scorecards hang on seats, and a debrief waits for them: a seat that goes, changes hands or stops owing after the start
-- would take a scorecard with it or open one early. The row's own status says nothing here, since the application's role
-- may change it; the log only ever grows.
CREATE FUNCTION has_begun(organisation uuid, interview uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (
    SELECT 1 FROM interview_op o
    WHERE o.organisation_id = organisation AND o.interview_id = interview AND o.type = 'interview.start'
  ) $$;
--> statement-breakpoint
ALTER POLICY until_the_start ON seat USING (
  role <> 'candidate' AND a_member_asks() AND NOT has_begun(organisation_id, interview_id)
  AND EXISTS (
    SELECT 1 FROM interview i
    WHERE i.organisation_id = seat.organisation_id AND i.id = seat.interview_id AND i.status = 'waiting'
  )
);
--> statement-breakpoint
CREATE FUNCTION guard_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'evenhand_app'
    OR (NEW.role, NEW.person_id) IS NOT DISTINCT FROM (OLD.role, OLD.person_id)
    OR (a_member_asks() AND NOT has_begun(OLD.organisation_id, OLD.interview_id)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'not open to this transaction: who is on the panel' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_panel BEFORE UPDATE OF role, person_id ON seat
  FOR EACH ROW EXECUTE FUNCTION guard_panel();
--> statement-breakpoint
-- Nobody hands in for another, and nobody decides in another's name.
CREATE POLICY own_seat ON submission AS RESTRICTIVE FOR INSERT WITH CHECK (
  app_purpose() = 'demo'
  OR EXISTS (
    SELECT 1 FROM seat s
    WHERE s.organisation_id = submission.organisation_id AND s.interview_id = submission.interview_id
      AND s.id = submission.seat_id AND s.person_id = app_person()
  )
);
--> statement-breakpoint
CREATE POLICY own_name ON decision AS RESTRICTIVE FOR INSERT WITH CHECK (decider_id = app_person());
--> statement-breakpoint
-- Who has handed in, and that a debrief is open, is nothing for a candidate.
CREATE POLICY persons_only ON submission AS RESTRICTIVE USING (app_person() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY persons_only ON debrief AS RESTRICTIVE USING (app_person() IS NOT NULL);
--> statement-breakpoint
-- The version before knows one decision only and names no number: while both run side by side its decisions are first ones.
ALTER TABLE "decision" ALTER COLUMN "number" SET DEFAULT 1;

-- The second wall, narrower where a mistake in the first would have passed it.

-- A candidate's seat is in the organisation too, so "the debrief is open" was enough for it.
-- It has no person; whoever may read scorecards, decisions and the audit is one.
CREATE POLICY persons_only ON scorecard_revision AS RESTRICTIVE USING (app_person() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY persons_only ON rating AS RESTRICTIVE USING (app_person() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY persons_only ON decision AS RESTRICTIVE USING (app_person() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY persons_only ON audit_event AS RESTRICTIVE USING (app_person() IS NOT NULL);
--> statement-breakpoint

-- The row that opens the scorecards cannot be there while somebody's is owed.
CREATE POLICY all_in ON debrief AS RESTRICTIVE FOR INSERT WITH CHECK (
  EXISTS (
    SELECT 1 FROM submission b
    WHERE b.organisation_id = debrief.organisation_id AND b.interview_id = debrief.interview_id
  )
  AND NOT EXISTS (
    SELECT 1 FROM seat s
    WHERE s.organisation_id = debrief.organisation_id AND s.interview_id = debrief.interview_id
      AND s.role IN ('lead', 'interviewer') AND s.excused_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM submission b
        WHERE b.organisation_id = s.organisation_id AND b.interview_id = s.interview_id AND b.seat_id = s.id
      )
  )
);
--> statement-breakpoint

-- A foreign key's cascade asks for no right on the rows it reaches: deleting an interview took its log along,
-- deleting an organisation its audit. The application deletes sessions, counters and nothing else.
REVOKE DELETE ON
  person, person_secret, organisation, membership, invitation,
  kit, interview, seat, seat_link, draft_scorecard, practice_run
FROM evenhand_app;

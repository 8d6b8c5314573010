-- A submitted scorecard is never changed. A correction is one more revision, and these are its walls.

-- The first has no reason, and every later one says why it was made, is by the person whose
-- seat it is, and comes before the decision.
CREATE POLICY whole_history ON scorecard_revision AS RESTRICTIVE FOR INSERT WITH CHECK (
  app_purpose() = 'demo'
  OR (
    EXISTS (
      SELECT 1 FROM seat s
      WHERE s.organisation_id = scorecard_revision.organisation_id
        AND s.interview_id = scorecard_revision.interview_id
        AND s.id = scorecard_revision.seat_id AND s.person_id = scorecard_revision.person_id
    )
    AND EXISTS (
      SELECT 1 FROM submission b
      WHERE b.organisation_id = scorecard_revision.organisation_id
        AND b.interview_id = scorecard_revision.interview_id AND b.seat_id = scorecard_revision.seat_id
    )
    AND (revision = 1) = (reason IS NULL)
    AND NOT EXISTS (
      SELECT 1 FROM decision d
      WHERE d.organisation_id = scorecard_revision.organisation_id
        AND d.interview_id = scorecard_revision.interview_id
    )
  )
);
--> statement-breakpoint

-- Nothing is added to a revision afterwards either: its ratings come in the transaction that made it.
CREATE POLICY with_its_revision ON rating AS RESTRICTIVE FOR INSERT WITH CHECK (
  app_purpose() = 'demo'
  OR EXISTS (
    SELECT 1 FROM scorecard_revision r
    WHERE r.organisation_id = rating.organisation_id AND r.interview_id = rating.interview_id
      AND r.seat_id = rating.seat_id AND r.revision = rating.revision
      AND r.submitted_at >= date_trunc('milliseconds', now())
  )
);

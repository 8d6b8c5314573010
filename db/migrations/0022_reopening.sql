-- A debrief that is decided may be opened again, with a reason: the decision stays as it was, and the next one has the
-- next number. Neither is ever changed.
ALTER TABLE "decision" ADD COLUMN "number" integer NOT NULL DEFAULT 1;
--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "number" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decision" DROP CONSTRAINT "decision_organisation_id_interview_id_pk";
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_organisation_id_interview_id_number_pk" PRIMARY KEY ("organisation_id","interview_id","number");
--> statement-breakpoint
CREATE TABLE "reopening" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"reopened_by" uuid NOT NULL,
	"reopened_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "reopening_organisation_id_interview_id_number_pk" PRIMARY KEY("organisation_id","interview_id","number"),
	CONSTRAINT "reopening_reason" CHECK (reason <> '')
);
--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_decision_fk" FOREIGN KEY ("organisation_id","interview_id","number") REFERENCES "public"."decision"("organisation_id","interview_id","number") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE reopening ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reopening FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON reopening USING (organisation_id = app_organisation());
--> statement-breakpoint
CREATE POLICY members_only ON reopening AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_name ON reopening AS RESTRICTIVE FOR INSERT WITH CHECK (reopened_by = app_person());
--> statement-breakpoint
GRANT SELECT, INSERT ON reopening TO evenhand_app;
--> statement-breakpoint
-- The first decision, or the one after a decision that was opened again.
CREATE POLICY one_at_a_time ON decision AS RESTRICTIVE FOR INSERT WITH CHECK (
  number = 1
  OR EXISTS (
    SELECT 1 FROM reopening r
    WHERE r.organisation_id = decision.organisation_id AND r.interview_id = decision.interview_id
      AND r.number = decision.number - 1
  )
);
--> statement-breakpoint
-- As in 0013, but a decision that was opened again no longer stands in the way of a correction.
DROP POLICY whole_history ON scorecard_revision;
--> statement-breakpoint
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
        AND NOT EXISTS (
          SELECT 1 FROM reopening r
          WHERE r.organisation_id = d.organisation_id AND r.interview_id = d.interview_id AND r.number = d.number
        )
    )
  )
);

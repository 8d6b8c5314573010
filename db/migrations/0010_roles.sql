-- Who is in the room: parts that change until the start, shadows whose scores stay apart, a code to join by.

-- How a candidate wants to be called and how that is said; null unless they told.
ALTER TABLE "seat" ADD COLUMN "called" text;
--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "said_as" text;
--> statement-breakpoint

-- Somebody is taken off the panel until the start, and the candidate never.
GRANT DELETE ON seat TO evenhand_app;
--> statement-breakpoint
CREATE POLICY until_the_start ON seat AS RESTRICTIVE FOR DELETE USING (
  role <> 'candidate'
  AND EXISTS (
    SELECT 1 FROM interview i
    WHERE i.organisation_id = seat.organisation_id AND i.id = seat.interview_id AND i.status = 'waiting'
  )
);
--> statement-breakpoint

-- Six characters that lead to the same link.
ALTER TABLE "seat_link" ADD COLUMN "code_hash" text;
--> statement-breakpoint
CREATE INDEX "seat_link_code" ON "seat_link" USING btree ("code_hash");
--> statement-breakpoint
ALTER POLICY reach ON seat_link USING (
  organisation_id = app_organisation() OR token_hash = app_link() OR code_hash = app_link()
);
--> statement-breakpoint

-- A shadow's scores as they stood when they closed them. Nobody else ever sees a row of it, also not in the debrief.
CREATE TABLE "shadow_scorecard" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shadow_scorecard_organisation_id_interview_id_seat_id_pk" PRIMARY KEY("organisation_id","interview_id","seat_id")
);
--> statement-breakpoint
ALTER TABLE "shadow_scorecard" ADD CONSTRAINT "shadow_scorecard_seat_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE shadow_scorecard ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE shadow_scorecard FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON shadow_scorecard USING (
  organisation_id = app_organisation() AND person_id = app_person()
);
--> statement-breakpoint
GRANT SELECT, INSERT ON shadow_scorecard TO evenhand_app;
--> statement-breakpoint

-- A shadow or an observer cannot hand in a scorecard, also not by a mistake of ours.
CREATE POLICY scorers_only ON submission AS RESTRICTIVE FOR INSERT WITH CHECK (
  EXISTS (
    SELECT 1 FROM seat s
    WHERE s.organisation_id = submission.organisation_id AND s.interview_id = submission.interview_id
      AND s.id = submission.seat_id AND s.role IN ('lead', 'interviewer')
  )
);

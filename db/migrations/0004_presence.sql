-- Who has a room open, for the panel to see while an interview goes on. Unlogged: after a crash everybody reports
-- again within seconds.
CREATE UNLOGGED TABLE "presence" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "presence_organisation_id_interview_id_seat_id_pk" PRIMARY KEY("organisation_id","interview_id","seat_id")
);
--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_seat_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE presence FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON presence USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation() AND seat_id = app_seat());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO evenhand_app;
--> statement-breakpoint

-- When a running interview closes itself unless somebody ends it.
ALTER TABLE "interview" ADD COLUMN "closes_at" timestamp (3) with time zone;
--> statement-breakpoint
-- Those that run during the upgrade get six hours; the first step of their room says it better. The wall holds the
-- owner too, so it opens for this one statement.
ALTER TABLE interview NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE interview SET closes_at = clock_timestamp() + interval '6 hours' WHERE status IN ('live', 'paused');
--> statement-breakpoint
ALTER TABLE interview FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The sweep looks across organisations, at what is over its time and at nothing else.
CREATE POLICY forgotten ON interview FOR SELECT
  USING (app_purpose() = 'end-forgotten' AND closes_at <= clock_timestamp());
--> statement-breakpoint
CREATE INDEX "interview_closes" ON "interview" USING btree ("closes_at") WHERE closes_at IS NOT NULL;

-- Who has a room open, for the panel to see. Unlogged: after a crash everybody reports again within seconds.
CREATE UNLOGGED TABLE "presence" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"stream_id" uuid NOT NULL,
	"arrived_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "presence_organisation_id_interview_id_seat_id_stream_id_pk" PRIMARY KEY("organisation_id","interview_id","seat_id","stream_id")
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
-- The sweep looks across organisations, at what is over its time and at nothing else.
CREATE POLICY forgotten ON interview FOR SELECT
  USING (app_purpose() = 'end-forgotten' AND closes_at <= clock_timestamp());
--> statement-breakpoint
CREATE INDEX "interview_closes" ON "interview" USING btree ("closes_at") WHERE closes_at IS NOT NULL;

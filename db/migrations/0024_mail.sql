-- What is to be sent by mail, to one person about one interview. Written beside what causes it; whoever sends it looks
-- again whether it is still true. Nothing of its words is kept, and no address.
CREATE TABLE "mail" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"once" text NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"asked_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"send_after" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"done_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "mail_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "mail_kind" CHECK (kind IN ('scheduled', 'moved', 'cancelled', 'restored', 'removed', 'soon', 'scorecard')),
	CONSTRAINT "mail_outcome" CHECK (outcome IN ('sent', 'untrue', 'failed') AND done_at IS NOT NULL OR outcome IS NULL AND done_at IS NULL)
);
--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_interview_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."interview"("organisation_id","id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade;
--> statement-breakpoint
CREATE UNIQUE INDEX "mail_once" ON "mail" USING btree ("organisation_id","interview_id","person_id","kind","once");
--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail" USING btree ("send_after") WHERE outcome IS NULL;
--> statement-breakpoint
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Whom a scorecard is asked of has not handed it in: only who asked for it, having been told, sees that.
CREATE POLICY reach ON mail FOR SELECT USING (
  organisation_id = app_organisation() AND a_member_asks() AND (kind <> 'scorecard' OR asked_by = app_person())
);
--> statement-breakpoint
CREATE POLICY own_name ON mail FOR INSERT WITH CHECK (
  organisation_id = app_organisation() AND a_member_asks() AND asked_by = app_person()
  AND tries = 0 AND outcome IS NULL AND last_error IS NULL
);
--> statement-breakpoint
-- The sender works across organisations, and sees of each no more than whom to send what about.
CREATE POLICY sender_looks ON mail FOR SELECT USING (app_purpose() = 'send-mail');
--> statement-breakpoint
CREATE POLICY sender_notes ON mail FOR UPDATE USING (app_purpose() = 'send-mail') WITH CHECK (app_purpose() = 'send-mail');
--> statement-breakpoint
GRANT SELECT, INSERT ON mail TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (send_after, tries, outcome, done_at, last_error) ON mail TO evenhand_app;

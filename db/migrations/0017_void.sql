-- A question of a kit revision that counts for nobody: voided for every candidate on it at once, and taken back by one
-- more row. Every row says why. None is ever changed.
CREATE TABLE "question_void" (
	"organisation_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"kit_revision" integer NOT NULL,
	"number" integer NOT NULL,
	"question" text NOT NULL,
	"voided" boolean NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "question_void_organisation_id_kit_id_kit_revision_number_pk" PRIMARY KEY("organisation_id","kit_id","kit_revision","number"),
	CONSTRAINT "question_void_reason" CHECK (reason <> '')
);
--> statement-breakpoint
ALTER TABLE "question_void" ADD CONSTRAINT "question_void_revision_fk" FOREIGN KEY ("organisation_id","kit_id","kit_revision") REFERENCES "public"."kit_revision"("organisation_id","kit_id","revision") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE question_void ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE question_void FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON question_void USING (organisation_id = app_organisation());
--> statement-breakpoint
-- A candidate's seat is in the organisation, too, and which questions count is not for them.
CREATE POLICY members_only ON question_void AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_name ON question_void AS RESTRICTIVE FOR INSERT WITH CHECK (set_by = app_person());
--> statement-breakpoint
GRANT SELECT, INSERT ON question_void TO evenhand_app;

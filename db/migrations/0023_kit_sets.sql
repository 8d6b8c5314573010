-- Kits that were made together: the rounds of a loop, or parallel kits. Which set a kit is of, and where in it, is said
-- when it is saved.
CREATE TABLE "kit_set" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "kit_set_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "kit_set_name" CHECK (name <> ''),
	CONSTRAINT "kit_set_kind" CHECK (kind IN ('loop', 'parallel'))
);
--> statement-breakpoint
ALTER TABLE "kit_set" ADD CONSTRAINT "kit_set_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "kit" ADD COLUMN "set_id" uuid;
--> statement-breakpoint
ALTER TABLE "kit" ADD COLUMN "set_position" integer;
--> statement-breakpoint
ALTER TABLE "kit" ADD CONSTRAINT "kit_in_set" CHECK ((set_id IS NULL) = (set_position IS NULL) AND set_position > 0);
--> statement-breakpoint
ALTER TABLE "kit" ADD CONSTRAINT "kit_set_position" UNIQUE ("organisation_id","set_id","set_position");
--> statement-breakpoint
ALTER TABLE "kit" ADD CONSTRAINT "kit_set_fk" FOREIGN KEY ("organisation_id","set_id") REFERENCES "public"."kit_set"("organisation_id","id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE kit_set ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kit_set FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON kit_set USING (organisation_id = app_organisation());
--> statement-breakpoint
CREATE POLICY members_only ON kit_set AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_name ON kit_set AS RESTRICTIVE FOR INSERT WITH CHECK (created_by = app_person());
--> statement-breakpoint
GRANT SELECT, INSERT ON kit_set TO evenhand_app;

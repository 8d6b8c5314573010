-- What a kit revision asks of every candidate: weights, must-haves, the rule for passing. Every setting is a row of
-- its own. Before the first candidate it needs no reason; afterwards it is an amendment, and needs one.
CREATE TABLE "kit_bar" (
	"organisation_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"kit_revision" integer NOT NULL,
	"number" integer NOT NULL,
	"bar" jsonb NOT NULL,
	"reason" text,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "kit_bar_organisation_id_kit_id_kit_revision_number_pk" PRIMARY KEY("organisation_id","kit_id","kit_revision","number"),
	CONSTRAINT "kit_bar_reason" CHECK (reason <> '')
);
--> statement-breakpoint
ALTER TABLE "kit_bar" ADD CONSTRAINT "kit_bar_revision_fk" FOREIGN KEY ("organisation_id","kit_id","kit_revision") REFERENCES "public"."kit_revision"("organisation_id","kit_id","revision") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE kit_bar ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kit_bar FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON kit_bar USING (organisation_id = app_organisation());
--> statement-breakpoint
-- A candidate's seat is in the organisation, too, and the bar is not for them.
CREATE POLICY members_only ON kit_bar AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_name ON kit_bar AS RESTRICTIVE FOR INSERT WITH CHECK (set_by = app_person());
--> statement-breakpoint
CREATE POLICY fixed_by_the_first ON kit_bar AS RESTRICTIVE FOR INSERT WITH CHECK (
  reason IS NOT NULL
  OR NOT EXISTS (
    SELECT 1 FROM interview i
    WHERE i.organisation_id = kit_bar.organisation_id AND i.kit_id = kit_bar.kit_id
      AND i.kit_revision = kit_bar.kit_revision AND i.status <> 'waiting'
  )
);
--> statement-breakpoint
GRANT SELECT, INSERT ON kit_bar TO evenhand_app;
--> statement-breakpoint

-- What the bar said when it was decided, and why the decision went against it. Null: there was no rule, or it did not.
ALTER TABLE "decision" ADD COLUMN "verdict" text;
--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "composite" double precision;
--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "override_reason" text;

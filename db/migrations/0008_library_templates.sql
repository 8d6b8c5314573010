-- Competencies, roles and loops that ship, the same for everybody. The application may only read them.
CREATE TABLE "library_template" (
	"slug" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"template" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
GRANT SELECT ON library_template TO evenhand_app;

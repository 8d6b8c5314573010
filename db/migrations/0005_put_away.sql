-- A kit that is put away leaves the lists and stays behind the interviews held with it.
ALTER TABLE "kit" ADD COLUMN "archived_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "kit" ADD COLUMN "archived_by" uuid;
--> statement-breakpoint
CREATE INDEX "interview_kit" ON "interview" USING btree ("organisation_id","kit_id");
--> statement-breakpoint

-- An interview that will not take place. Beside the log, not in it: nothing of it ever happened in the room.
ALTER TABLE "interview" ADD COLUMN "cancelled_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "interview" ADD COLUMN "cancelled_by" uuid;
--> statement-breakpoint

-- An invitation can be told from the others and taken back.
ALTER TABLE "invitation" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "invitee" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "revoked_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "revoked_by" uuid;

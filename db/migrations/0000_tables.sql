CREATE TABLE "audit_event" (
	"organisation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"action" text NOT NULL,
	"actor_id" uuid,
	"subject_id" uuid,
	"detail" jsonb NOT NULL,
	"digest" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "audit_event_organisation_id_seq_pk" PRIMARY KEY("organisation_id","seq")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"organisation_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	CONSTRAINT "invitation_organisation_id_token_hash_pk" PRIMARY KEY("organisation_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "membership_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"guest_until" timestamp (3) with time zone,
	"audit_seq" bigint DEFAULT 0 NOT NULL,
	"audit_head" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_secret" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sign_in_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interview" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"kit_id" uuid NOT NULL,
	"kit_revision" integer NOT NULL,
	"candidate_name" text NOT NULL,
	"room" jsonb NOT NULL,
	"status" text NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"room_seq" bigint DEFAULT 0 NOT NULL,
	"head_hash" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "interview_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "interview_op" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"lane_seq" bigint NOT NULL,
	"lane" uuid,
	"actor_seat" uuid NOT NULL,
	"op_key" text NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"request_digest" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "interview_op_organisation_id_interview_id_seq_pk" PRIMARY KEY("organisation_id","interview_id","seq")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"own_seq" bigint DEFAULT 0 NOT NULL,
	"excused_at" timestamp (3) with time zone,
	"excused_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "seat_organisation_id_interview_id_id_pk" PRIMARY KEY("organisation_id","interview_id","id")
);
--> statement-breakpoint
CREATE TABLE "seat_link" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "seat_link_organisation_id_token_hash_pk" PRIMARY KEY("organisation_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "seat_session" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"link_hash" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seat_session_organisation_id_token_hash_pk" PRIMARY KEY("organisation_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "kit" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"level" text NOT NULL,
	"stack" text,
	"minutes" integer NOT NULL,
	"latest_revision" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "kit_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "kit_revision" (
	"organisation_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"request" jsonb,
	"seed" text NOT NULL,
	"digest" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "kit_revision_organisation_id_kit_id_revision_pk" PRIMARY KEY("organisation_id","kit_id","revision")
);
--> statement-breakpoint
CREATE TABLE "library_question" (
	"slug" text NOT NULL,
	"revision" integer NOT NULL,
	"digest" text NOT NULL,
	"question" jsonb NOT NULL,
	"rubric" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "library_question_slug_revision_pk" PRIMARY KEY("slug","revision")
);
--> statement-breakpoint
CREATE TABLE "practice_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"revision" integer NOT NULL,
	"answer" text,
	"predicted" integer,
	"answered_at" timestamp (3) with time zone,
	"score" integer,
	"scored_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "debrief" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "debrief_organisation_id_interview_id_pk" PRIMARY KEY("organisation_id","interview_id")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decider_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "decision_organisation_id_interview_id_pk" PRIMARY KEY("organisation_id","interview_id")
);
--> statement-breakpoint
CREATE TABLE "draft_scorecard" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	CONSTRAINT "draft_scorecard_organisation_id_interview_id_seat_id_pk" PRIMARY KEY("organisation_id","interview_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"target" text NOT NULL,
	"person_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"reason" text,
	CONSTRAINT "rating_organisation_id_interview_id_seat_id_revision_target_pk" PRIMARY KEY("organisation_id","interview_id","seat_id","revision","target")
);
--> statement-breakpoint
CREATE TABLE "scorecard_revision" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"recommendation" text NOT NULL,
	"confidence" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"reason" text,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scorecard_revision_organisation_id_interview_id_seat_id_revision_pk" PRIMARY KEY("organisation_id","interview_id","seat_id","revision")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_organisation_id_interview_id_seat_id_pk" PRIMARY KEY("organisation_id","interview_id","seat_id")
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_secret" ADD CONSTRAINT "person_secret_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_organisation_id_kit_id_kit_revision_kit_revision_organisation_id_kit_id_revision_fk" FOREIGN KEY ("organisation_id","kit_id","kit_revision") REFERENCES "public"."kit_revision"("organisation_id","kit_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_op" ADD CONSTRAINT "interview_op_organisation_id_interview_id_interview_organisation_id_id_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."interview"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_organisation_id_interview_id_interview_organisation_id_id_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."interview"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_link" ADD CONSTRAINT "seat_link_organisation_id_interview_id_seat_id_seat_organisation_id_interview_id_id_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_session" ADD CONSTRAINT "seat_session_organisation_id_interview_id_seat_id_seat_organisation_id_interview_id_id_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit" ADD CONSTRAINT "kit_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_revision" ADD CONSTRAINT "kit_revision_organisation_id_kit_id_kit_organisation_id_id_fk" FOREIGN KEY ("organisation_id","kit_id") REFERENCES "public"."kit"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_run" ADD CONSTRAINT "practice_run_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_organisation_id_interview_id_interview_organisation_id_id_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."interview"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_organisation_id_interview_id_debrief_organisation_id_interview_id_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."debrief"("organisation_id","interview_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_scorecard" ADD CONSTRAINT "draft_scorecard_organisation_id_interview_id_seat_id_seat_organisation_id_interview_id_id_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_organisation_id_interview_id_seat_id_revision_scorecard_revision_organisation_id_interview_id_seat_id_revision_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id","revision") REFERENCES "public"."scorecard_revision"("organisation_id","interview_id","seat_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard_revision" ADD CONSTRAINT "scorecard_revision_organisation_id_interview_id_seat_id_seat_organisation_id_interview_id_id_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_interview_id_seat_id_seat_organisation_id_interview_id_id_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."seat"("organisation_id","interview_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_slug" ON "organisation" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_in_session_person" ON "sign_in_session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_op_key" ON "interview_op" USING btree ("organisation_id","interview_id","actor_seat","op_key");--> statement-breakpoint
CREATE INDEX "interview_op_lane" ON "interview_op" USING btree ("organisation_id","interview_id","lane","lane_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_person" ON "seat" USING btree ("interview_id","person_id");--> statement-breakpoint
CREATE INDEX "seat_of_person" ON "seat" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_link_token" ON "seat_link" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_session_token" ON "seat_session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "practice_run_person" ON "practice_run" USING btree ("person_id","created_at");
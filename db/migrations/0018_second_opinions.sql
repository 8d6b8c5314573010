-- Question by question: somebody rates all candidates' answers to one question by the evidence alone. That they began,
-- with what their order and the answers' names are made from, which is nobody else's to see.
CREATE TABLE "second_reading" (
	"organisation_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"kit_revision" integer NOT NULL,
	"question" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seed" text NOT NULL,
	"begun_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "second_reading_pk" PRIMARY KEY("organisation_id","kit_id","kit_revision","question","person_id")
);
--> statement-breakpoint
CREATE TABLE "second_rating" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"question" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"kit_revision" integer NOT NULL,
	"score" integer NOT NULL,
	"rated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "second_rating_pk" PRIMARY KEY("organisation_id","interview_id","question","person_id"),
	CONSTRAINT "second_rating_score" CHECK (score BETWEEN 0 AND 4)
);
--> statement-breakpoint
ALTER TABLE "second_reading" ADD CONSTRAINT "second_reading_revision_fk" FOREIGN KEY ("organisation_id","kit_id","kit_revision") REFERENCES "public"."kit_revision"("organisation_id","kit_id","revision") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "second_rating" ADD CONSTRAINT "second_rating_reading_fk" FOREIGN KEY ("organisation_id","kit_id","kit_revision","question","person_id") REFERENCES "public"."second_reading"("organisation_id","kit_id","kit_revision","question","person_id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "second_rating" ADD CONSTRAINT "second_rating_interview_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."interview"("organisation_id","id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE second_reading ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE second_reading FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON second_reading USING (organisation_id = app_organisation() AND person_id = app_person());
--> statement-breakpoint
CREATE POLICY members_only ON second_reading AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
ALTER TABLE second_rating ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE second_rating FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON second_rating USING (
  organisation_id = app_organisation() AND EXISTS (
    SELECT 1 FROM debrief d
    WHERE d.organisation_id = second_rating.organisation_id AND d.interview_id = second_rating.interview_id
  )
);
--> statement-breakpoint
CREATE POLICY members_only ON second_rating AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_answer ON second_rating AS RESTRICTIVE FOR INSERT WITH CHECK (
  person_id = app_person()
  AND EXISTS (
    SELECT 1 FROM interview i
    WHERE i.organisation_id = second_rating.organisation_id AND i.id = second_rating.interview_id
      AND i.kit_id = second_rating.kit_id AND i.kit_revision = second_rating.kit_revision
  )
);
--> statement-breakpoint
GRANT SELECT, INSERT ON second_reading, second_rating TO evenhand_app;
--> statement-breakpoint

-- An anonymous re-vote in an open debrief. Who has voted and what was voted stand in tables of their own with nothing
-- in common: no key, no time, no order.
CREATE TABLE "revote" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"called_by" uuid NOT NULL,
	"called_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "revote_organisation_id_interview_id_pk" PRIMARY KEY("organisation_id","interview_id")
);
--> statement-breakpoint
CREATE TABLE "revote_voter" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "revote_voter_organisation_id_interview_id_seat_id_pk" PRIMARY KEY("organisation_id","interview_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "revote_ballot" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"recommendation" text NOT NULL,
	CONSTRAINT "revote_ballot_organisation_id_interview_id_id_pk" PRIMARY KEY("organisation_id","interview_id","id")
);
--> statement-breakpoint
CREATE TABLE "revote_close" (
	"organisation_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "revote_close_organisation_id_interview_id_pk" PRIMARY KEY("organisation_id","interview_id")
);
--> statement-breakpoint
ALTER TABLE "revote" ADD CONSTRAINT "revote_debrief_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."debrief"("organisation_id","interview_id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "revote_voter" ADD CONSTRAINT "revote_voter_revote_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."revote"("organisation_id","interview_id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "revote_voter" ADD CONSTRAINT "revote_voter_submission_fk" FOREIGN KEY ("organisation_id","interview_id","seat_id") REFERENCES "public"."submission"("organisation_id","interview_id","seat_id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "revote_ballot" ADD CONSTRAINT "revote_ballot_revote_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."revote"("organisation_id","interview_id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "revote_close" ADD CONSTRAINT "revote_close_revote_fk" FOREIGN KEY ("organisation_id","interview_id") REFERENCES "public"."revote"("organisation_id","interview_id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE revote ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE revote FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON revote USING (organisation_id = app_organisation());
--> statement-breakpoint
CREATE POLICY members_only ON revote AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY before_the_decision ON revote AS RESTRICTIVE FOR INSERT WITH CHECK (
  called_by = app_person()
  AND NOT EXISTS (
    SELECT 1 FROM decision d
    WHERE d.organisation_id = revote.organisation_id AND d.interview_id = revote.interview_id
  )
);
--> statement-breakpoint
ALTER TABLE revote_close ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE revote_close FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON revote_close USING (organisation_id = app_organisation());
--> statement-breakpoint
CREATE POLICY members_only ON revote_close AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_name ON revote_close AS RESTRICTIVE FOR INSERT WITH CHECK (closed_by = app_person());
--> statement-breakpoint
ALTER TABLE revote_voter ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE revote_voter FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON revote_voter USING (organisation_id = app_organisation());
--> statement-breakpoint
CREATE POLICY members_only ON revote_voter AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
CREATE POLICY own_vote_while_open ON revote_voter AS RESTRICTIVE FOR INSERT WITH CHECK (
  person_id = app_person()
  AND EXISTS (
    SELECT 1 FROM seat s
    WHERE s.organisation_id = revote_voter.organisation_id AND s.interview_id = revote_voter.interview_id
      AND s.id = revote_voter.seat_id AND s.person_id = app_person()
  )
  AND NOT EXISTS (
    SELECT 1 FROM revote_close c
    WHERE c.organisation_id = revote_voter.organisation_id AND c.interview_id = revote_voter.interview_id
  )
  AND NOT EXISTS (
    SELECT 1 FROM decision d
    WHERE d.organisation_id = revote_voter.organisation_id AND d.interview_id = revote_voter.interview_id
  )
);
--> statement-breakpoint
ALTER TABLE revote_ballot ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE revote_ballot FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Nobody sees a ballot, not even their own, before there is nothing left to wait for and at least two were cast.
CREATE POLICY counted_together ON revote_ballot FOR SELECT USING (
  organisation_id = app_organisation()
  AND 2 <= (
    SELECT count(*) FROM revote_voter v
    WHERE v.organisation_id = revote_ballot.organisation_id AND v.interview_id = revote_ballot.interview_id
  )
  AND (
    EXISTS (
      SELECT 1 FROM revote_close c
      WHERE c.organisation_id = revote_ballot.organisation_id AND c.interview_id = revote_ballot.interview_id
    )
    OR EXISTS (
      SELECT 1 FROM decision d
      WHERE d.organisation_id = revote_ballot.organisation_id AND d.interview_id = revote_ballot.interview_id
    )
    OR NOT EXISTS (
      SELECT 1 FROM submission b
      WHERE b.organisation_id = revote_ballot.organisation_id AND b.interview_id = revote_ballot.interview_id
        AND NOT EXISTS (
          SELECT 1 FROM revote_voter v
          WHERE v.organisation_id = b.organisation_id AND v.interview_id = b.interview_id AND v.seat_id = b.seat_id
        )
    )
  )
);
--> statement-breakpoint
-- A ballot comes with its voter's row, in one transaction, and never by itself.
CREATE POLICY with_its_voter ON revote_ballot FOR INSERT WITH CHECK (
  organisation_id = app_organisation()
  AND EXISTS (
    SELECT 1 FROM revote_voter v
    WHERE v.organisation_id = revote_ballot.organisation_id AND v.interview_id = revote_ballot.interview_id
      AND v.person_id = app_person() AND v.xmin = pg_current_xact_id()::xid
  )
);
--> statement-breakpoint
CREATE POLICY members_only ON revote_ballot AS RESTRICTIVE USING (a_member_asks());
--> statement-breakpoint
GRANT SELECT, INSERT ON revote, revote_voter, revote_ballot, revote_close TO evenhand_app;

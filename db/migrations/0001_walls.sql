-- The second wall. The application works as evenhand_app, which owns nothing, may define nothing,
-- and sees only rows of the organisation, person, seat or link its transaction named.
-- A setting that was never made is null, and null shows nothing.

CREATE FUNCTION app_organisation() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.organisation', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_seat() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.seat', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_link() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.link', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION app_purpose() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.purpose', true), '') $$;
--> statement-breakpoint

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE person FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON person USING (
  id = app_person()
  OR app_purpose() = 'sign-in'
  OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = person.id AND m.organisation_id = app_organisation())
) WITH CHECK (id = app_person() OR app_purpose() = 'sign-in');
--> statement-breakpoint
ALTER TABLE person_secret ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE person_secret FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON person_secret USING (app_purpose() = 'sign-in');
--> statement-breakpoint
ALTER TABLE sign_in_session ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sign_in_session FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON sign_in_session USING (person_id = app_person() OR app_purpose() = 'sign-in');
--> statement-breakpoint
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON organisation USING (
  id = app_organisation()
  OR EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = organisation.id AND m.person_id = app_person())
) WITH CHECK (id = app_organisation());
--> statement-breakpoint
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON membership USING (organisation_id = app_organisation() OR person_id = app_person())
  WITH CHECK (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON invitation USING (organisation_id = app_organisation() OR token_hash = app_link())
  WITH CHECK (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON audit_event USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE kit ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kit FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON kit USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE kit_revision ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kit_revision FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON kit_revision USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE interview ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE interview FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON interview USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE seat ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE seat FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON seat USING (organisation_id = app_organisation() OR person_id = app_person())
  WITH CHECK (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE seat_link ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE seat_link FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON seat_link USING (organisation_id = app_organisation() OR token_hash = app_link())
  WITH CHECK (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE seat_session ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE seat_session FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON seat_session USING (organisation_id = app_organisation() OR token_hash = app_link())
  WITH CHECK (organisation_id = app_organisation());
--> statement-breakpoint

-- Blindness, third time: a private op is visible on its own lane only, a draft to its author only,
-- and a submitted scorecard to others only once the debrief's row exists.
ALTER TABLE interview_op ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE interview_op FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON interview_op USING (
  organisation_id = app_organisation() AND (lane IS NULL OR lane = app_seat())
);
--> statement-breakpoint
ALTER TABLE draft_scorecard ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE draft_scorecard FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON draft_scorecard USING (
  organisation_id = app_organisation() AND person_id = app_person()
);
--> statement-breakpoint
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE submission FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON submission USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE debrief ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE debrief FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON debrief USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE scorecard_revision ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE scorecard_revision FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON scorecard_revision USING (
  organisation_id = app_organisation() AND (
    person_id = app_person()
    OR EXISTS (
      SELECT 1 FROM debrief d
      WHERE d.organisation_id = scorecard_revision.organisation_id AND d.interview_id = scorecard_revision.interview_id
    )
  )
) WITH CHECK (organisation_id = app_organisation() AND (person_id = app_person() OR app_purpose() = 'demo'));
--> statement-breakpoint
ALTER TABLE rating ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE rating FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON rating USING (
  organisation_id = app_organisation() AND (
    person_id = app_person()
    OR EXISTS (
      SELECT 1 FROM debrief d
      WHERE d.organisation_id = rating.organisation_id AND d.interview_id = rating.interview_id
    )
  )
) WITH CHECK (organisation_id = app_organisation() AND (person_id = app_person() OR app_purpose() = 'demo'));
--> statement-breakpoint
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON decision USING (organisation_id = app_organisation());
--> statement-breakpoint
ALTER TABLE practice_run ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE practice_run FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY reach ON practice_run USING (person_id = app_person());
--> statement-breakpoint

GRANT USAGE ON SCHEMA public TO evenhand_app;
--> statement-breakpoint
GRANT SELECT ON library_question TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  person, person_secret, sign_in_session, organisation, membership, invitation, rate_limit,
  kit, interview, seat, seat_link, seat_session, draft_scorecard, practice_run
TO evenhand_app;
--> statement-breakpoint
-- What was said once stays said: the application can add to these and read them, nothing else.
GRANT SELECT, INSERT ON
  audit_event, kit_revision, interview_op, submission, scorecard_revision, rating, debrief, decision
TO evenhand_app;

-- A demo is somebody trying the product out. Whoever joins their organisation later sees nothing of it; jobs, which are
-- nobody, still end the ones that were forgotten.
CREATE POLICY demo_of_its_own ON interview AS RESTRICTIVE FOR SELECT USING (
  kind <> 'demo'
  OR app_person() IS NULL
  OR EXISTS (
    SELECT 1 FROM seat s
    WHERE s.organisation_id = interview.organisation_id AND s.interview_id = interview.id
      AND s.person_id = app_person()
  )
);
--> statement-breakpoint

-- A demo's owner stood in it as "You", which is somebody else for everybody who reads it later.
ALTER TABLE seat NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE seat SET name = p.name FROM person p WHERE p.id = seat.person_id AND seat.name = 'You';
--> statement-breakpoint
ALTER TABLE person FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE seat FORCE ROW LEVEL SECURITY;

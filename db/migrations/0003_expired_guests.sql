-- The job that clears what guests left behind runs as the tables' owner, whom the walls hold too. These let it
-- see that much, for this purpose; the application has another role, so naming the purpose opens nothing to it.

CREATE POLICY expired_guests ON organisation TO CURRENT_USER
  USING (app_purpose() = 'clear-guests' AND guest_until < now()) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY expired_guests ON person TO CURRENT_USER
  USING (app_purpose() = 'clear-guests' AND email IS NULL) WITH CHECK (false);
--> statement-breakpoint

-- Whom to keep is asked here: a hidden row would look like none.
CREATE POLICY expired_guests ON membership FOR SELECT TO CURRENT_USER USING (app_purpose() = 'clear-guests');
--> statement-breakpoint
CREATE POLICY expired_guests ON sign_in_session FOR SELECT TO CURRENT_USER USING (app_purpose() = 'clear-guests');
--> statement-breakpoint
CREATE POLICY expired_guests ON practice_run FOR SELECT TO CURRENT_USER USING (app_purpose() = 'clear-guests');

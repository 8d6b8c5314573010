-- The second wall around what opens the scorecards, calls an interview off or puts a kit away. These columns stand in
-- rows that a seat may change for other reasons, so what guards them is a trigger and not a policy. As the policies do,
-- it holds the application, whatever it is connected as, and not who repairs a database by hand.

CREATE FUNCTION a_member_asks() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT app_person() IS NOT NULL AND app_seat() IS NULL $$;
--> statement-breakpoint

-- Somebody is excused once, whole, by a member who is somebody else. Rows from before 0006 have no excuser, so there is
-- no CHECK that would refuse their next step.
CREATE FUNCTION guard_excuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'evenhand_app' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.excused_at, NEW.excused_by, NEW.excused_reason)
      IS NOT DISTINCT FROM (OLD.excused_at, OLD.excused_by, OLD.excused_reason) THEN
      RETURN NEW;
    END IF;
    IF OLD.excused_at IS NULL AND NEW.excused_at IS NOT NULL AND NEW.excused_reason IS NOT NULL
      AND NEW.excused_by = app_person() AND NEW.person_id IS DISTINCT FROM app_person() AND a_member_asks() THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'not open to this transaction: who is excused' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_excuse BEFORE UPDATE OF excused_at, excused_by, excused_reason ON seat
  FOR EACH ROW EXECUTE FUNCTION guard_excuse();
--> statement-breakpoint
CREATE TRIGGER guard_new_excuse BEFORE INSERT ON seat
  FOR EACH ROW WHEN (NEW.excused_at IS NOT NULL OR NEW.excused_by IS NOT NULL OR NEW.excused_reason IS NOT NULL)
  EXECUTE FUNCTION guard_excuse();
--> statement-breakpoint

CREATE FUNCTION guard_cancelling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'evenhand_app'
    OR (NEW.cancelled_at, NEW.cancelled_by) IS NOT DISTINCT FROM (OLD.cancelled_at, OLD.cancelled_by)
    OR (a_member_asks() AND (NEW.cancelled_at IS NULL) = (NEW.cancelled_by IS NULL)
      AND coalesce(NEW.cancelled_by = app_person(), true)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'not open to this transaction: what is cancelled' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_cancelling BEFORE UPDATE OF cancelled_at, cancelled_by ON interview
  FOR EACH ROW EXECUTE FUNCTION guard_cancelling();
--> statement-breakpoint

CREATE FUNCTION guard_archiving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'evenhand_app'
    OR (NEW.archived_at, NEW.archived_by) IS NOT DISTINCT FROM (OLD.archived_at, OLD.archived_by)
    OR (a_member_asks() AND (NEW.archived_at IS NULL) = (NEW.archived_by IS NULL)
      AND coalesce(NEW.archived_by = app_person(), true)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'not open to this transaction: what is archived' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_archiving BEFORE UPDATE OF archived_at, archived_by ON kit
  FOR EACH ROW EXECUTE FUNCTION guard_archiving();
--> statement-breakpoint

-- Whom an invitation is for is a name or an address: for people, and for who holds its link. No seat reads it.
CREATE POLICY persons_only ON invitation AS RESTRICTIVE
  USING (a_member_asks() OR token_hash = app_link());
--> statement-breakpoint

-- Serves: taking "the" invitation with this id back. A few rows for each organisation: built within the two seconds.
CREATE UNIQUE INDEX "invitation_id" ON "invitation" USING btree ("organisation_id","id");

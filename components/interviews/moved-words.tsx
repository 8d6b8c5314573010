import type { Appointment } from "@/lib/domain/interviews/appointment";
import { AppointmentTime } from "./appointment-time";

/** That an interview was moved, and from when; nothing where it was not. */
export function MovedWords({ appointment }: { appointment: Appointment }) {
  const { movedFrom, zone } = appointment;
  if (movedFrom === null) return null;
  return (
    <>
      Moved: before, it was <AppointmentTime start={{ at: movedFrom, zone }} />.
    </>
  );
}

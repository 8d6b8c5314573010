import type { Appointment } from "@/lib/domain/interviews/appointment";
import { AppointmentTime } from "../interviews/appointment-time";
import { MovedWords } from "../interviews/moved-words";

/** When it is to begin and whether that was moved, for a page that waits for it; nothing where no time is set. */
export function BeginsAt({ appointment }: { appointment: Appointment | null }) {
  if (appointment === null) return null;
  return (
    <>
      It is to begin <AppointmentTime start={appointment} />. <MovedWords appointment={appointment} />
    </>
  );
}

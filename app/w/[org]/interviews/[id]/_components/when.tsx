import type { ReactNode } from "react";
import { AppointmentTime } from "@/components/interviews/appointment-time";
import { MovedWords } from "@/components/interviews/moved-words";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import type { Appointment } from "@/lib/domain/interviews/appointment";
import { changeOfClocks } from "@/lib/domain/interviews/appointment-words";

/** When an interview begins, whether that was moved, and the files for calendars. */
export function When({
  appointment,
  now,
  base,
  invites,
  cancelled,
  children,
}: {
  appointment: Appointment | null;
  now: number;
  /** The interview's own address. */
  base: string;
  /** Whether the reader may send the candidate anything. */
  invites: boolean;
  cancelled: boolean;
  /** How to move it, for who may. */
  children?: ReactNode;
}) {
  const clocks = appointment && changeOfClocks(appointment, now);
  return (
    <section aria-labelledby="when">
      <h2 id="when" className="text-reading">
        When
      </h2>
      <div aria-live="polite">
        <p className="mt-1">
          {appointment ? (
            <AppointmentTime start={appointment} />
          ) : (
            <span className="text-muted">No time is set yet.</span>
          )}
        </p>
        {appointment && appointment.movedFrom !== null && (
          <p className="text-muted">
            <MovedWords appointment={appointment} />
          </p>
        )}
        {clocks !== null && <p className="text-secondary text-muted">{clocks}</p>}
      </div>
      {appointment && (
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-secondary">
          <CalendarLink href={`${base}/calendar.ics`}>
            {cancelled ? "Take it out of your calendar" : "Calendar file for the panel"}
          </CalendarLink>
          {invites && (
            <CalendarLink href={`${base}/candidate.ics`}>
              {cancelled
                ? "Cancellation for the candidate\u2019s calendar"
                : "Calendar file for the candidate"}
            </CalendarLink>
          )}
        </p>
      )}
      {children}
    </section>
  );
}

/** A plain link: a file is no page to go to. */
function CalendarLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} download className={`${TEXT_LINK_CLASS} inline-flex items-center pointer-coarse:min-h-11`}>
      {children}
    </a>
  );
}

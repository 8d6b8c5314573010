import Link from "next/link";
import type { Outcome } from "@/lib/domain/debrief/decision";
import type { Appointment } from "@/lib/domain/interviews/appointment";
import { myPart } from "@/lib/domain/interviews/my-part";
import type { PanelRole } from "@/lib/domain/interviews/op";
import type { InterviewStatus } from "@/lib/domain/interviews/state";
import { Tag } from "../ui/tag";
import { AppointmentTime } from "./appointment-time";
import { LocalTime } from "./local-time";
import { MyPartLink } from "./my-part-link";
import { StandingTag } from "./standing-tag";

export type ListedInterview = {
  readonly id: string;
  readonly kind: "real" | "demo";
  readonly candidateName: string;
  readonly kitName: string;
  readonly status: InterviewStatus;
  readonly cancelledAt: Date | null;
  readonly appointment: Appointment | null;
  readonly createdAt: Date;
  readonly mySeat: PanelRole | null;
  readonly iSubmitted: boolean;
  readonly iAmExcused: boolean;
  readonly outcome: Outcome | null;
};

/** Interviews as rows: who, how it stands, on which kit, when, and what it asks of the reader. */
export function InterviewRows({
  interviews,
  base,
  overdue = [],
}: {
  interviews: readonly ListedInterview[];
  /** The organisation's address. */
  base: string;
  /** Ids of those the reader's own scorecard is late for. */
  overdue?: readonly string[];
}) {
  return (
    <ul className="border-t border-line">
      {interviews.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-x-2">
              <Link
                href={`${base}/interviews/${one.id}`}
                className="inline-flex min-w-0 items-center font-semibold wrap-anywhere underline-offset-3 hover:underline pointer-coarse:min-h-11"
              >
                {one.candidateName}
              </Link>
              <StandingTag interview={one} />
              {overdue.includes(one.id) && <Tag tone="warn">Scorecard overdue</Tag>}
            </p>
            <p className="text-secondary wrap-anywhere text-muted">
              {one.kitName} ·{" "}
              {one.appointment ? (
                <AppointmentTime start={one.appointment} />
              ) : (
                <>
                  created <LocalTime at={one.createdAt.getTime()} />
                </>
              )}
            </p>
          </div>
          {one.cancelledAt === null && (
            <MyPartLink
              id={one.id}
              base={base}
              part={myPart({
                status: one.status,
                seat: one.mySeat,
                submitted: one.iSubmitted,
                excused: one.iAmExcused,
              })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

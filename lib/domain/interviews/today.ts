import { type Appointment, bySoonest } from "./appointment";
import { type MyPart, myPart } from "./my-part";
import type { PanelRole } from "./op";
import type { InterviewStatus } from "./state";

type Mine = {
  readonly status: InterviewStatus;
  /** Null when the reader is not on the panel. */
  readonly mySeat: PanelRole | null;
  readonly iSubmitted: boolean;
  readonly iAmExcused: boolean;
  readonly decided: boolean;
  /** Its debrief is closed to the reader, who still scores the candidate in another round. */
  readonly hidden: boolean;
  readonly appointment: Appointment | null;
};

export type TodayGroup<One> = { readonly title: string; readonly interviews: readonly One[] };

const GROUPS: readonly { readonly part: MyPart; readonly title: string }[] = [
  { part: "finish-scorecard", title: "Scorecards to finish" },
  { part: "close-scores", title: "Shadow scores to close" },
  { part: "enter", title: "Interviews to come" },
  { part: "read-debrief", title: "Waiting for a decision" },
];

const RUNNING: readonly InterviewStatus[] = ["live", "paused"];

/**
 * What waits for somebody, most urgent first and without empty groups: their own interviews until these are
 * decided. A running one comes before the others of its group, then what begins soonest; else the order stays.
 */
export function todayOf<One extends Mine>(interviews: readonly One[]): readonly TodayGroup<One>[] {
  const mine = interviews.filter((one) => one.mySeat !== null && !one.decided);
  return GROUPS.map(({ part, title }) => ({
    title,
    interviews: runningFirst(part === "enter" ? bySoonest(mine.filter(asks(part))) : mine.filter(asks(part))),
  })).filter((group) => group.interviews.length > 0);
}

function asks(part: MyPart): (one: Mine) => boolean {
  return ({ status, mySeat, iSubmitted, iAmExcused, hidden }) =>
    !(hidden && part === "read-debrief") &&
    myPart({ status, seat: mySeat, submitted: iSubmitted, excused: iAmExcused }) === part;
}

function runningFirst<One extends Mine>(interviews: readonly One[]): readonly One[] {
  const runs = (one: One) => RUNNING.includes(one.status);
  return [...interviews.filter(runs), ...interviews.filter((one) => !runs(one))];
}

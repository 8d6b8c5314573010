import { expect, it } from "vitest";
import type { PanelRole } from "./op";
import type { InterviewStatus } from "./state";
import { todayOf } from "./today";

type Given = readonly [
  id: string,
  status: InterviewStatus,
  seat: PanelRole | null,
  card?: "submitted" | "excused",
  decided?: "decided" | "hidden",
  begins?: number,
];

function groupsOf(given: readonly Given[]) {
  const all = given.map(([id, status, mySeat, card, decided, begins]) => ({
    id,
    status,
    mySeat,
    iSubmitted: card === "submitted",
    iAmExcused: card === "excused",
    decided: decided === "decided",
    hidden: decided === "hidden",
    appointment: begins === undefined ? null : { at: begins, zone: "UTC", movedFrom: null },
  }));
  return todayOf(all).map(({ title, interviews }) => [title, ...interviews.map(({ id }) => id)]);
}

it.each<[string, readonly Given[], readonly (readonly string[])[]]>([
  ["nothing at all", [], []],
  [
    "debriefs closed by another round of the candidate",
    [
      ["read", "ended", "interviewer", "submitted", "hidden"],
      ["owed", "ended", "interviewer", undefined, "hidden"],
    ],
    [["Scorecards to finish", "owed"]],
  ],
  [
    "other people's interviews",
    [
      ["a", "waiting", null],
      ["b", "ended", null],
    ],
    [],
  ],
  [
    "one of each, most urgent first",
    [
      ["read", "ended", "lead", "submitted"],
      ["come", "waiting", "lead"],
      ["owed", "ended", "interviewer"],
    ],
    [
      ["Scorecards to finish", "owed"],
      ["Interviews to come", "come"],
      ["Waiting for a decision", "read"],
    ],
  ],
  [
    "a running one first, the rest as it came",
    [
      ["new", "waiting", "lead"],
      ["old", "waiting", "lead"],
      ["live", "live", "lead"],
      ["break", "paused", "lead"],
    ],
    [["Interviews to come", "live", "break", "new", "old"]],
  ],
  [
    "what begins soonest before what begins later, and what has no time after them",
    [
      ["open", "waiting", "lead"],
      ["later", "waiting", "lead", undefined, undefined, 20],
      ["sooner", "waiting", "lead", undefined, undefined, 10],
      ["live", "live", "lead", undefined, undefined, 30],
      ["owed later", "ended", "lead", undefined, undefined, 2],
      ["owed sooner", "ended", "lead", undefined, undefined, 1],
    ],
    [
      ["Scorecards to finish", "owed later", "owed sooner"],
      ["Interviews to come", "live", "sooner", "later", "open"],
    ],
  ],
  ["who observes owes nothing", [["seen", "ended", "observer"]], [["Waiting for a decision", "seen"]]],
  [
    "no scorecard of somebody who was excused",
    [["off", "ended", "interviewer", "excused"]],
    [["Waiting for a decision", "off"]],
  ],
  ["what is decided waits for nobody", [["done", "ended", "lead", "submitted", "decided"]], []],
])("today holds %s", (_what, given, groups) => {
  expect(groupsOf(given)).toEqual(groups);
});

import { expect, it } from "vitest";
import { roomOpInput, scheduleInput } from "./input";
import { ROOM_OP_ROLES } from "./op";

const id = "0190163d-8694-739b-aea5-966c26f8ad90";

it.each([
  { type: "interview.start" },
  { type: "interview.move", to: "alpha" },
  { type: "interview.add-time", minutes: 60 },
  { type: "interview.add-time", minutes: -5 },
  { type: "candidate.think", on: false },
  { type: "lead.pass", to: id },
  { type: "entry.skip", entry: "alpha", skipped: true },
  { type: "entry.reword", entry: "alpha", text: "" },
  { type: "entry.add", text: "And then?" },
])("takes $type as it is meant", (op) => {
  expect(roomOpInput.parse(op)).toEqual(op);
});

it.each([
  ["a type nobody knows", { type: "interview.rewind" }],
  ["the time of the sender", { type: "interview.start", at: 5 }],
  ["a number of the log", { type: "interview.end", seq: 1 }],
  ["a move to nowhere", { type: "interview.move", to: "" }],
  ["a move without a target", { type: "interview.move" }],
  ["no added time", { type: "interview.add-time", minutes: 0 }],
  ["more than an hour taken back", { type: "interview.add-time", minutes: -61 }],
  ["half a minute", { type: "interview.add-time", minutes: 0.5 }],
  ["more than an hour", { type: "interview.add-time", minutes: 61 }],
  ["the end nobody made", { type: "interview.expire" }],
  ["the lead for a name", { type: "lead.pass", to: "Sam" }],
  ["an extra question without words", { type: "entry.add", text: "  " }],
  ["a speech", { type: "entry.add", text: "x".repeat(1_001) }],
  ["a word for yes", { type: "candidate.think", on: "yes" }],
  ["nothing", null],
])("refuses %s", (_what, op) => {
  expect(roomOpInput.safeParse(op).success).toBe(false);
});

it("every op that can come in has somebody who may send it", () => {
  const known = roomOpInput.options.map((option) => option.shape.type.value);
  const sendable = Object.entries(ROOM_OP_ROLES).filter(([, roles]) => roles.length > 0);
  expect(sendable.map(([type]) => type).sort()).toEqual([...known].sort());
  for (const [type, roles] of sendable)
    expect(roles[0]).toBe(type.startsWith("candidate.") ? "candidate" : "lead");
});

const other = "0190163d-8694-739b-aea5-966c26f8ad91";

it.each([
  ["nobody beside the lead", { panel: [`${id} lead`, ""] }, true],
  ["an observer beside the lead", { panel: [`${id} lead`, `${other} observer`] }, true],
  ["one person twice", { panel: [`${id} lead`, `${id} interviewer`] }, false],
  ["nobody at all", { panel: [] }, false],
  ["nobody who leads", { panel: [`${id} interviewer`] }, false],
  ["two who lead", { panel: [`${id} lead`, `${other} lead`] }, false],
  ["a part nobody has", { panel: [`${id} candidate`] }, false],
  ["a name for a person", { panel: ["Mara lead"] }, false],
  ["a candidate of spaces", { candidateName: "  " }, false],
  ["an id that is none", { kitId: "7" }, false],
])("scheduling with %s", (_what, change, accepted) => {
  const request = { id, kitId: id, candidateName: "Priya", panel: [`${id} lead`], ...change };
  expect(scheduleInput.safeParse(request).success).toBe(accepted);
});

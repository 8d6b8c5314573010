import fc from "fast-check";
import { expect, it } from "vitest";
import { candidateView, peopleFor } from "./candidate-view";
import { type RoomState, WAITING_ROOM } from "./state";
import { attempts, KIT, play, ZERO } from "./test-room";

const OPEN = { with: ["Ana"], observing: [], organisation: "Passing House" };

/** Every text of the kit that a person wrote, and every slug: all but what the interview is for. */
const SECRETS = textsOf(KIT).filter(
  (text) => !["mid", "technical", "reverse", "fundamentals", "communication", KIT.role].includes(text),
);

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}

function mayHear(room: RoomState): string | null {
  if (room.current === null || room.status === "ended") return null;
  if (room.current === "@opening") return KIT.opening.text;
  if (room.current === "@closing") return KIT.closing.text;
  const extra = room.extras.find(({ id }) => id === room.current);
  return extra?.text ?? room.reworded[room.current] ?? `${room.current}'s prompt`;
}

it("holds nothing of the kit but what is being asked, in any state an interview can reach", () => {
  expect(SECRETS.length).toBeGreaterThan(3 * 20);
  fc.assert(
    fc.property(attempts, (tried) => {
      const rooms = [
        WAITING_ROOM,
        ...play([{ op: { type: "interview.start" }, after: 0 }, ...tried]).moments.map(({ room }) => room),
      ];
      for (const room of rooms) {
        const heard = mayHear(room);
        const sent = JSON.stringify(candidateView(KIT, room, OPEN)).replace(heard ?? "\0", "");
        expect(SECRETS.filter((secret) => sent.includes(secret))).toEqual([]);
        expect(candidateView(KIT, room, OPEN).prompt).toBe(heard);
      }
    }),
  );
});

it("has these keys and no others, so that a new one is a decision", () => {
  const { room } = play([{ op: { type: "interview.start" }, after: 0 }]);
  expect(Object.keys(candidateView(KIT, room, OPEN)).sort()).toEqual([
    "allowanceMs",
    "appointment",
    "aroundMinutes",
    "clock",
    "heading",
    "number",
    "observing",
    "organisation",
    "prompt",
    "questions",
    "role",
    "status",
    "thinkingUntil",
    "with",
  ]);
});

it.each([
  { to: "@opening", heading: "Welcome", number: null, aroundMinutes: 3 },
  { to: "alpha", heading: null, number: 1, aroundMinutes: 5 },
  { to: "gamma", heading: null, number: 3, aroundMinutes: 6 },
  { to: "@closing", heading: "Their questions", number: null, aroundMinutes: 4 },
])("on $to it shows number $number of three and around $aroundMinutes minutes", ({ to, ...expected }) => {
  const { room } = play([
    { op: { type: "interview.start" }, after: 0 },
    { op: { type: "interview.move", to }, after: 0 },
  ]);
  expect(candidateView(KIT, room, OPEN)).toMatchObject({ ...expected, questions: 3 });
});

it("shows an extra question without a number or a length, and other words as they were said", () => {
  const start = { op: { type: "interview.start" }, after: 0 } as const;
  const extra = play([start, { op: { type: "entry.add", text: "And then?" }, after: 0 }]).room;
  expect(candidateView(KIT, extra, OPEN)).toMatchObject({
    prompt: "And then?",
    heading: null,
    number: null,
    aroundMinutes: null,
    questions: 3,
  });
  const said = play([
    start,
    { op: { type: "interview.move", to: "alpha" }, after: 0 },
    { op: { type: "entry.reword", entry: "alpha", text: "In short?" }, after: 0 },
  ]).room;
  expect(candidateView(KIT, said, OPEN)).toMatchObject({ prompt: "In short?", number: 1 });
});

it("says with whom and for what, before, while and after", () => {
  for (const status of ["waiting", "live", "ended"] as const)
    expect(candidateView(KIT, { ...WAITING_ROOM, status }, OPEN)).toMatchObject({
      with: ["Ana"],
      organisation: "Passing House",
      role: KIT.role,
    });
});

it("shows no answer time that shrinks while somebody answers", () => {
  const { room } = play([{ op: { type: "interview.start" }, after: 0 }]);
  const later = { ...room, clock: { spentMs: 170_000, runningSince: ZERO } };
  expect(candidateView(KIT, later, OPEN).aroundMinutes).toBe(candidateView(KIT, room, OPEN).aroundMinutes);
});

it.each(["waiting", "ended"] as const)("is silent about the kit while %s", (status) => {
  const view = candidateView(
    KIT,
    { ...WAITING_ROOM, status, current: status === "ended" ? "alpha" : null },
    OPEN,
  );
  expect([view.prompt, view.heading, view.number, view.aroundMinutes]).toEqual([null, null, null, null]);
});

it("says when it begins until it has begun", () => {
  const appointment = { at: ZERO, zone: "Asia/Kolkata", movedFrom: null };
  const told = (status: RoomState["status"]) =>
    candidateView(KIT, { ...WAITING_ROOM, status }, { ...OPEN, appointment }).appointment;
  expect((["waiting", "live", "ended"] as const).map(told)).toEqual([appointment, null, null]);
});

it("names everybody in the room, who leads first, and says who only observes", () => {
  const panel = [
    { role: "interviewer", name: "Ivo" },
    { role: "shadow", name: "Sid" },
    { role: "lead", name: "Ana" },
    { role: "observer", name: "Olga" },
    { role: "candidate", name: "Cato" },
  ] as const;
  expect(peopleFor(panel)).toEqual({ with: ["Ana", "Ivo"], observing: ["Sid", "Olga"] });
});

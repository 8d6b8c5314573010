import { expect, it } from "vitest";
import { HOUR } from "@/lib/domain/shared/time";
import { candidateEntry, panelEntry, type Scheduled } from "./calendar-entry";

const ONE: Scheduled = {
  interviewId: "0192-one",
  startsAt: Date.UTC(2026, 10, 24, 14),
  changes: 2,
  cancelled: false,
  minutes: 60,
  role: "Backend engineer",
  organisation: "Passing House",
  home: "https://example.org",
};
const ROOM = "https://example.org/i/0192-one";
const LINK = "https://example.org/join/secret";
const panel = (change: Partial<Scheduled> = {}) =>
  panelEntry({ ...ONE, ...change, candidateName: "Priya Natarajan", room: ROOM });
const candidate = (change: Partial<Scheduled> = {}) => candidateEntry({ ...ONE, ...change, link: LINK });

it("a panel member reads whom they meet and where, and never the candidate's link", () => {
  const entry = panel();
  expect(entry).toMatchObject({
    title: "Interview: Priya Natarajan, Backend engineer",
    address: ROOM,
    lasts: HOUR,
  });
  expect(JSON.stringify(entry)).not.toContain("secret");
});

it("a candidate reads what it is for, how long it takes and their link, and not the panel's address", () => {
  const entry = candidate();
  expect(entry).toMatchObject({ title: "Interview: Backend engineer at Passing House", address: LINK });
  expect(entry.text).toContain("Allow 60 minutes.");
  expect(JSON.stringify(entry)).not.toContain(ROOM);
});

it("an entry keeps its name however often it changes, and another reader's has another", () => {
  expect(panel({ changes: 9, startsAt: 0, home: "https://moved.example" }).uid).toBe(panel().uid);
  expect(candidate().uid).not.toBe(panel().uid);
  expect([panel().sequence, panel({ changes: 3 }).sequence]).toEqual([2, 3]);
});

it("a cancelled one holds no way in any more but its own address", () => {
  expect(panel({ cancelled: true }).text).toBe("This interview was cancelled.");
  expect(candidate({ cancelled: true }).text).toContain("Nothing is wrong on your side.");
});

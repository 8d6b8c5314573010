import { expect, it } from "vitest";
import { excuse } from "./excuse";
import type { Owed } from "./reveal";

const seat = (seatId: string, change: Partial<Owed> = {}): Owed => ({
  seatId,
  owes: true,
  candidate: false,
  submitted: false,
  excused: false,
  ...change,
});
const IN = { submitted: true };
const OFF = { excused: true };

it.each<[string, readonly Owed[], ReturnType<typeof excuse>]>([
  [
    "opens the debrief when nobody else is owed",
    [seat("a"), seat("b", IN)],
    { ok: true, value: { opens: true } },
  ],
  [
    "opens nothing while another card is owed",
    [seat("a"), seat("b", IN), seat("c")],
    { ok: true, value: { opens: false } },
  ],
  ["opens nothing while no card is in", [seat("a"), seat("b")], { ok: true, value: { opens: false } }],
  ["is refused when the card is in", [seat("a", IN), seat("b")], { ok: false, reason: "card-in" }],
  [
    "is refused for the last one where no card is in",
    [seat("a"), seat("b", OFF), seat("c", { owes: false })],
    { ok: false, reason: "last-scorecard" },
  ],
])("excusing %s", (_what, panel, decided) => {
  expect(excuse("a", panel)).toEqual(decided);
});

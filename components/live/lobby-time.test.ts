import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { candidateView } from "@/lib/domain/interviews/candidate-view";
import { WAITING_ROOM } from "@/lib/domain/interviews/state";
import { KIT, ZERO } from "@/lib/domain/interviews/test-room";
import { MINUTE } from "@/lib/domain/shared/time";
import { LobbyTime } from "./lobby-time";

const clock = { now: () => ZERO };

/** What a candidate reads so many minutes before it begins; null without a time. */
function shown(minutesBefore: number | null, movedFrom: number | null = null): string {
  const appointment =
    minutesBefore === null ? null : { at: ZERO + minutesBefore * MINUTE, zone: "Asia/Kolkata", movedFrom };
  const people = { with: ["Sam Lead", "Ivo"], observing: [], organisation: "Passing House", appointment };
  const view = candidateView(KIT, WAITING_ROOM, people);
  return renderToStaticMarkup(createElement(LobbyTime, { view, clock, initialNow: ZERO })).replaceAll(
    /<[^>]*>/g,
    "",
  );
}

it.each([
  ["without a time", null, "Sam Lead and Ivo will start the interview."],
  ["early", 120, "That is in 2 hours. You can close this page and come back"],
  ["in time", 5, "Sam Lead and Ivo will start the interview."],
  ["kept waiting", -3, "Sam Lead is 3 minutes late; nothing is wrong on your side."],
  ["kept waiting long", -40, "Nobody has started it, and nothing is wrong on your side."],
])("a candidate who is %s is told so", (_how, before, words) => {
  expect(shown(before)).toContain(words);
});

it("a candidate reads when it begins, and that it was moved", () => {
  expect(shown(5)).toMatch(/It begins .+ \((Calcutta|Kolkata) time\)/);
  expect(shown(5)).not.toContain("Moved");
  expect(shown(-3)).toContain("It was to begin");
  expect(shown(5, ZERO - 60 * MINUTE)).toContain("Moved: before, it was");
});

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CardSaveState } from "./card-save-state";

const SCORE = { type: "score.set", target: "question:alpha", score: 3 } as const;
const KEPT = { order: 1, key: "key", owner: "room/seat", madeAt: 0, op: SCORE };

type Props = Parameters<typeof CardSaveState>[0];
const FINE: Props["live"] = {
  failing: [],
  disputes: [],
  retry: () => {},
  waiting: 0,
  link: "fine",
  connection: "open",
  savedAt: "14:03",
};

it.each<[string, Partial<Omit<Props, "live">>, Partial<Props["live"]>, string]>([
  ["everything is saved", {}, {}, "Saved 14:03"],
  ["a text is begun", { begun: "device" }, {}, "Kept, not saved yet"],
  ["the device does not keep it", { begun: "page" }, {}, "Only in this page"],
  ["the stream is cut", { begun: "device" }, { connection: "lost" }, "Offline"],
  [
    "changes wait as well",
    { begun: "device" },
    { waiting: 2, link: "unreachable" },
    "Offline, 2 changes kept on this device",
  ],
  [
    "a text is begun while one thing was changed on two devices",
    { begun: "device" },
    { disputes: [{ kept: KEPT, standing: SCORE }] },
    "Choose one value",
  ],
  ["the card is in", { begun: "device", readOnly: true }, {}, "Read only"],
])("when %s", (_what, props, live, words) => {
  const all: Props = { readOnly: false, begun: "nowhere", ...props, live: { ...FINE, ...live } };
  const page = renderToStaticMarkup(createElement(CardSaveState, all));
  expect(page.replaceAll(/<[^>]+>/g, "")).toBe(words);
});

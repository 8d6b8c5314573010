import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { RoomSaveState } from "./room-save-state";

const SCORE = { type: "score.set", target: "question:alpha", score: 3 } as const;
const KEPT = { order: 1, key: "key", owner: "room/seat", madeAt: 0, op: SCORE };

type Props = Parameters<typeof RoomSaveState>[0];
const FINE: Props["live"] = {
  failing: [],
  disputes: [],
  retry: () => {},
  waiting: 0,
  link: "fine",
  connection: "open",
  savedAt: "14:03",
};

it.each<[string, Omit<Props, "live"> & { live?: Partial<Props["live"]> }, string]>([
  ["everything is stored", { readOnly: false }, "Saved 14:03"],
  ["a line is begun", { readOnly: false, begun: "device" }, "Kept, not filed"],
  ["a line is begun that the device does not keep", { readOnly: false, begun: "page" }, "Only in this page"],
  [
    "a line is begun while changes wait",
    { readOnly: false, begun: "device", live: { waiting: 2, link: "unreachable" } },
    "Offline, 2 changes kept on this device",
  ],
  [
    "the server fails on what was changed",
    { readOnly: false, live: { waiting: 1, link: "failing" } },
    "Could not save.Retry",
  ],
  [
    "the server fails on one change while others get through",
    { readOnly: false, live: { waiting: 1, failing: [KEPT] } },
    "Could not save.Retry",
  ],
  [
    "one thing was changed on two devices",
    { readOnly: false, live: { disputes: [{ kept: KEPT, standing: SCORE }] } },
    "Choose one value",
  ],
  ["the stream is cut", { readOnly: false, begun: "device", live: { connection: "lost" } }, "Offline"],
  ["the card is in", { readOnly: true }, "Read only"],
])("when %s", (_what, { live, ...props }, words) => {
  const page = renderToStaticMarkup(createElement(RoomSaveState, { ...props, live: { ...FINE, ...live } }));
  expect(page.replaceAll(/<[^>]+>/g, "")).toBe(words);
});

import { expect, it } from "vitest";
import { makeWalkedStore, NOTHING_WALKED } from "./walked-store";

function aDevice(stored: readonly (readonly [string, string])[] = []) {
  const kept = new Map(stored);
  const device = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  return () => makeWalkedStore(() => device);
}

it("what was walked and revealed is there after a reload, each reader's and each interview's apart", () => {
  const open = aDevice();
  const first = open();
  first.walk("one/sam", "question:alpha");
  first.walk("one/sam", "question:alpha");
  first.walk("one/sam", "question:beta");
  first.reveal("one/sam");
  const reloaded = open();
  expect(reloaded.read("one/sam")).toEqual({ rows: ["question:alpha", "question:beta"], revealed: true });
  expect(reloaded.read("one/ida")).toEqual(NOTHING_WALKED);
  expect(reloaded.read("two/sam")).toEqual(NOTHING_WALKED);
});

it("a change is told, and reading twice gives the same value", () => {
  const store = aDevice()();
  let told = 0;
  const stop = store.onChange(() => told++);
  store.walk("one/sam", "question:alpha");
  expect(store.read("one/sam")).toBe(store.read("one/sam"));
  stop();
  store.reveal("one/sam");
  expect(told).toBe(1);
});

it.each(["nonsense", "7", "{}", '{"rows":[1],"revealed":true}', "null"])(
  "what is no list of rows counts as nothing: %s",
  (text) => {
    expect(aDevice([["evenhand.walked.one/sam", text]])().read("one/sam")).toEqual(NOTHING_WALKED);
  },
);

it("a browser that stores nothing remembers while the page is open", () => {
  const store = makeWalkedStore(() => {
    throw new Error("storage is off");
  });
  store.walk("one/sam", "question:alpha");
  expect(store.read("one/sam").rows).toEqual(["question:alpha"]);
});

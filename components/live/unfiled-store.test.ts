import { expect, it } from "vitest";
import { makeUnfiledStore } from "./unfiled-store";

const OWNER = "interview/seat";
const HALF = { text: "+ Expand and con", begunAt: 4_000 };
const OTHER = { text: "> I went back", begunAt: 9_000 };

/** A browser's storage; it outlives the stores, as a device outlives pages. */
function device() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => {
      items.set(name, value);
    },
    removeItem: (name: string) => {
      items.delete(name);
    },
  };
}

const off = () => {
  throw new DOMException("denied", "SecurityError");
};

it("a begun line is there after a reload, with the time it was begun", () => {
  const storage = device();
  makeUnfiledStore(() => storage).write(OWNER, "alpha", HALF);
  const reloaded = makeUnfiledStore(() => storage);
  expect(reloaded.read(OWNER)).toEqual({ alpha: HALF });
  expect(reloaded.place(OWNER)).toBe("device");
});

it("a line belongs to one seat of one interview", () => {
  const storage = device();
  const store = makeUnfiledStore(() => storage);
  store.write(OWNER, "alpha", HALF);
  expect(store.read("interview/other-seat")).toEqual({});
  expect(store.place("interview/other-seat")).toBe("nowhere");
});

it("filing one line leaves the others, and nothing stays when all are filed", () => {
  const storage = device();
  const store = makeUnfiledStore(() => storage);
  store.write(OWNER, "alpha", HALF);
  store.write(OWNER, "beta", OTHER);
  store.write(OWNER, "alpha", { text: "", begunAt: null });
  expect(store.read(OWNER)).toEqual({ beta: OTHER });
  store.clear(OWNER);
  expect(store.place(OWNER)).toBe("nowhere");
  expect(storage.length).toBe(0);
});

it("a browser that stores nothing keeps the line in the page, and says no more than that", () => {
  const store = makeUnfiledStore(off);
  store.write(OWNER, "alpha", HALF);
  expect(store.read(OWNER)).toEqual({ alpha: HALF });
  expect(store.place(OWNER)).toBe("page");
});

it("what another tab files is not begun here any more", () => {
  const storage = device();
  const here = makeUnfiledStore(() => storage);
  here.write(OWNER, "alpha", HALF);
  const there = makeUnfiledStore(() => storage);
  expect(there.read(OWNER)).toEqual({ alpha: HALF });
  let told = 0;
  here.onChange(() => {
    told += 1;
  });
  there.clear(OWNER);
  here.removedElsewhere("evenhand.unfiled.interview/seat/alpha");
  expect(here.read(OWNER)).toEqual({});
  expect(told).toBe(1);
});

it("two tabs do not write over each other's lines, nor file them", () => {
  const storage = device();
  const here = makeUnfiledStore(() => storage);
  const there = makeUnfiledStore(() => storage);
  expect([here.read(OWNER), there.read(OWNER)]).toEqual([{}, {}]);
  here.write(OWNER, "alpha", HALF);
  there.write(OWNER, "beta", OTHER);
  expect(there.read(OWNER)).toEqual({ beta: OTHER });
  there.clear(OWNER);
  expect(makeUnfiledStore(() => storage).read(OWNER)).toEqual({ alpha: HALF });
});

it.each(["", "{", "null", "7", '"text"', '{"text":"words"}', '{"text":1,"begunAt":null}'])(
  "what is no line on the device counts as nothing: %s",
  (text) => {
    const storage = device();
    storage.setItem("evenhand.unfiled.interview/seat/alpha", text);
    expect(makeUnfiledStore(() => storage).read(OWNER)).toEqual({});
  },
);

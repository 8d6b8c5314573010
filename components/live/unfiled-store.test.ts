import { expect, it } from "vitest";
import { lessSafe, makeUnfiledStore, type UnfiledPlace } from "./unfiled-store";

const OWNER = "interview/seat";
const HALF = { id: "1", entry: "alpha", text: "+ Expand and con", begunAt: 4_000 };
const OTHER = { id: "2", entry: "beta", text: "> I went back", begunAt: 9_000 };
const DAY = 24 * 60 * 60_000;

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

const storeOn = (storage: ReturnType<typeof device>, now = 0) =>
  makeUnfiledStore(
    () => storage,
    () => now,
  );

it("a begun line is there after a reload, with its id and the time it was begun", () => {
  const storage = device();
  storeOn(storage).write(OWNER, HALF);
  const reloaded = storeOn(storage);
  expect(reloaded.read(OWNER)).toEqual([HALF]);
  expect(reloaded.place(OWNER)).toBe("device");
});

it("a line belongs to one seat of one interview", () => {
  const store = storeOn(device());
  store.write(OWNER, HALF);
  expect(store.read("interview/other-seat")).toEqual([]);
  expect(store.place("interview/other-seat")).toBe("nowhere");
});

it("filing one line leaves the others, and nothing stays when all are filed", () => {
  const storage = device();
  const store = storeOn(storage);
  store.write(OWNER, HALF);
  store.write(OWNER, OTHER);
  store.remove(OWNER, HALF.id);
  expect(store.read(OWNER)).toEqual([OTHER]);
  store.write(OWNER, { ...OTHER, text: "" });
  expect(store.place(OWNER)).toBe("nowhere");
  expect(storage.length).toBe(0);
});

it("a browser that stores nothing keeps the line in the page, and says no more than that", () => {
  const store = makeUnfiledStore(
    () => {
      throw new DOMException("denied", "SecurityError");
    },
    () => 0,
  );
  store.write(OWNER, HALF);
  expect(store.read(OWNER)).toEqual([HALF]);
  expect(store.place(OWNER)).toBe("page");
});

it("two tabs that begin a line under one entry keep both, and each shows its own", () => {
  const storage = device();
  const here = storeOn(storage);
  const there = storeOn(storage);
  expect([here.read(OWNER), there.read(OWNER)]).toEqual([[], []]);
  here.write(OWNER, HALF);
  there.write(OWNER, { ...OTHER, entry: "alpha" });
  expect(there.read(OWNER)).toEqual([{ ...OTHER, entry: "alpha" }]);
  there.remove(OWNER, OTHER.id);
  expect(storeOn(storage).read(OWNER)).toEqual([HALF]);
});

it.each([
  ["what another tab files is not begun here any more", null, []],
  [
    "what another tab goes on with goes on here",
    JSON.stringify({ ...HALF, text: "+ Expand and contract", keptAt: 0 }),
    [{ ...HALF, text: "+ Expand and contract" }],
  ],
])("%s", (_what, value, lines) => {
  const store = storeOn(device());
  store.write(OWNER, HALF);
  let told = 0;
  store.onChange(() => {
    told += 1;
  });
  store.changedElsewhere("evenhand.unfiled.interview/seat/alpha/1", value);
  expect(store.read(OWNER)).toEqual(lines);
  expect(told).toBe(1);
});

it("what another tab begins by itself is not taken up while both are open", () => {
  const store = storeOn(device());
  store.write(OWNER, HALF);
  store.changedElsewhere("evenhand.unfiled.interview/seat/beta/2", JSON.stringify({ ...OTHER, keptAt: 0 }));
  expect(store.read(OWNER)).toEqual([HALF]);
});

it("a page that becomes the one that writes takes up what the other began, went on with and filed", () => {
  const storage = device();
  const here = storeOn(storage);
  const there = storeOn(storage);
  here.write(OWNER, HALF);
  here.write(OWNER, { ...OTHER, id: "0" });
  there.read(OWNER);
  there.write(OWNER, { ...HALF, text: "+ Expand and contract" });
  there.remove(OWNER, "0");
  there.write(OWNER, OTHER);
  let told = 0;
  here.onChange(() => {
    told += 1;
  });
  here.reread(OWNER);
  expect(here.read(OWNER)).toEqual([{ ...HALF, text: "+ Expand and contract" }, OTHER]);
  expect(told).toBe(1);
});

it("what the device would not keep stays begun when the page takes up the rest", () => {
  const storage = device();
  let full = true;
  const store = makeUnfiledStore(
    () => ({
      ...storage,
      get length() {
        return storage.length;
      },
      setItem: (name, value) => {
        if (full) throw new DOMException("full", "QuotaExceededError");
        storage.setItem(name, value);
      },
    }),
    () => 0,
  );
  store.write(OWNER, HALF);
  full = false;
  storeOn(storage).write(OWNER, OTHER);
  store.reread(OWNER);
  expect(store.read(OWNER)).toEqual([OTHER, HALF]);
  expect(store.place(OWNER)).toBe("page");
});

it("a line that is handed over is begun no more, and on the device until what was made of it is safe", async () => {
  const storage = device();
  const store = storeOn(storage);
  store.write(OWNER, HALF);
  let safe = () => {};
  store.handOver(OWNER, HALF.id, new Promise<void>((resolve) => (safe = resolve)));
  store.reread(OWNER);
  expect([store.read(OWNER), store.place(OWNER)]).toEqual([[], "nowhere"]);
  expect(storeOn(storage).read(OWNER)).toEqual([HALF]);
  safe();
  await Promise.resolve();
  expect(storeOn(storage).read(OWNER)).toEqual([]);
});

it("a line that is gone on with after it was handed over stays", async () => {
  const storage = device();
  const store = storeOn(storage);
  store.write(OWNER, HALF);
  store.handOver(OWNER, HALF.id, Promise.resolve());
  store.write(OWNER, { ...HALF, text: "+ Expand and contract" });
  await Promise.resolve();
  expect(storeOn(storage).read(OWNER)).toEqual([{ ...HALF, text: "+ Expand and contract" }]);
});

it("a fortnight after its last letter a line leaves the device, and so does what cannot be read", () => {
  const storage = device();
  storeOn(storage, 0).write(OWNER, HALF);
  storeOn(storage, DAY).write(OWNER, OTHER);
  storage.setItem("evenhand.unfiled.interview/seat/gamma", '{"words":"of something else"}');
  storage.setItem("somebody-elses", "stays");
  storeOn(storage, 14 * DAY + 1).forgetOld();
  expect(storeOn(storage).read(OWNER)).toEqual([OTHER]);
  expect(storage.length).toBe(2);
});

it("a line that the version before kept becomes one of this, once, and is there for a fortnight from then", () => {
  const storage = device();
  const old = "evenhand.unfiled.interview/seat/alpha";
  storage.setItem(old, '{"text":"> I went back","begunAt":7000}');
  storage.setItem("evenhand.unfiled.interview/seat/beta", '{"text":"Named it","begunAt":null}');
  let made = 0;
  const store = makeUnfiledStore(
    () => storage,
    () => DAY,
    () => `made-${++made}`,
  );
  expect(store.read(OWNER)).toEqual([]);
  store.forgetOld();
  const lines = [
    { id: "made-1", entry: "alpha", text: "> I went back", begunAt: 7_000 },
    { id: "made-2", entry: "beta", text: "Named it", begunAt: 0 },
  ];
  expect(store.read(OWNER)).toEqual(lines);
  storeOn(storage, 14 * DAY).forgetOld();
  expect(storeOn(storage).read(OWNER)).toEqual(lines);
  storeOn(storage, 15 * DAY + 1).forgetOld();
  expect(storage.length).toBe(0);
});

it("signing out leaves no line behind, whoever wrote it", () => {
  const storage = device();
  const store = storeOn(storage);
  store.write(OWNER, HALF);
  store.write("interview/other-seat", OTHER);
  storage.setItem("somebody-elses", "stays");
  store.forgetAll();
  expect([store.read(OWNER), store.read("interview/other-seat")]).toEqual([[], []]);
  expect(storage.length).toBe(1);
});

it.each([
  "",
  "{",
  "null",
  "7",
  '"text"',
  '{"text":"words"}',
  '{"id":"1","entry":"alpha","text":1,"begunAt":null}',
])("what is no line on the device counts as nothing: %s", (text) => {
  const storage = device();
  storage.setItem("evenhand.unfiled.interview/seat/alpha/1", text);
  expect(storeOn(storage).read(OWNER)).toEqual([]);
});

it.each<[UnfiledPlace, UnfiledPlace, UnfiledPlace]>([
  ["nowhere", "nowhere", "nowhere"],
  ["nowhere", "device", "device"],
  ["device", "nowhere", "device"],
  ["page", "device", "page"],
  ["device", "page", "page"],
  ["nowhere", "page", "page"],
])("of texts begun %s and %s the page says that they are begun %s", (one, other, both) => {
  expect(lessSafe(one, other)).toBe(both);
});

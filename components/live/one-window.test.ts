import { expect, it } from "vitest";
import { askToWrite, queueFor, type WritingPlace } from "./one-window";

type Waiting = { readonly grant: () => void; readonly fail: () => void };

/** The browser's locks as far as one name goes: one holder, a queue, and taking away. */
function browserLocks() {
  let holder: Waiting | null = null;
  let queue: readonly Waiting[] = [];
  const next = () => {
    const [first, ...others] = queue;
    holder = first ?? null;
    queue = others;
    first?.grant();
  };
  const request = (_name: string, options: LockOptions, work: () => unknown) =>
    new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        grant: () =>
          void Promise.resolve(work()).then(() => {
            resolve();
            if (holder === one) next();
          }),
        fail: () => reject(new DOMException("taken", "AbortError")),
      };
      options.signal?.addEventListener("abort", () => {
        if (!queue.includes(one)) return;
        queue = queue.filter((other) => other !== one);
        one.fail();
      });
      if (options.steal) {
        holder?.fail();
        holder = one;
        one.grant();
      } else {
        queue = [...queue, one];
        if (holder === null) next();
      }
    });
  return { request: request as LockManager["request"] };
}

async function settle() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function windows(count: number) {
  const locks = browserLocks();
  const places = Array.from({ length: count }, () => queueFor(locks, "interview/seat", () => {}));
  const holding = async () => {
    await settle();
    return places.map((place) => place.holds());
  };
  const at = (index: number) => {
    const place = places[index];
    if (!place) throw new Error(`There is no window ${index}.`);
    return place;
  };
  return { at, holding };
}

it("the first window writes, and closing it hands over to the next", async () => {
  const { at, holding } = windows(2);
  expect(await holding()).toEqual([true, false]);
  at(0).leave();
  expect((await holding())[1]).toBe(true);
});

it("a window that takes over writes alone, back and forth, and the other gets it back when it closes", async () => {
  const { at, holding } = windows(2);
  await holding();
  at(1).take();
  expect(await holding()).toEqual([false, true]);
  at(0).take();
  expect(await holding()).toEqual([true, false]);
  at(0).leave();
  expect((await holding())[1]).toBe(true);
});

it("a window that was taken from gets its turn back when the other closes", async () => {
  const { at, holding } = windows(2);
  await holding();
  at(1).take();
  await holding();
  at(1).leave();
  expect((await holding())[0]).toBe(true);
});

it("a window that leaves the queue is never given the turn", async () => {
  const { at, holding } = windows(3);
  at(1).leave();
  at(0).leave();
  expect((await holding()).slice(1)).toEqual([false, true]);
});

/** What a window says of its place, with a patience that ends when we say so. */
function asking(locks: ReturnType<typeof browserLocks> | null) {
  const said: WritingPlace[] = [];
  let impatient = () => {};
  const { take, leave } = askToWrite(
    locks,
    "interview/seat",
    (place) => said.push(place),
    (work) => {
      impatient = work;
      return () => {
        impatient = () => {};
      };
    },
  );
  return { said, take, leave, endPatience: () => impatient() };
}

it("a window does not say that it writes before it has the turn", async () => {
  const locks = browserLocks();
  const first = asking(locks);
  const second = asking(locks);
  await settle();
  expect([first.said, second.said]).toEqual([["here"], []]);
  second.endPatience();
  expect(second.said).toEqual(["elsewhere"]);
  second.take();
  await settle();
  expect([first.said.at(-1), second.said.at(-1)]).toEqual(["elsewhere", "here"]);
});

it("patience that ends in the window that writes changes nothing, nor in one that left", async () => {
  const locks = browserLocks();
  const first = asking(locks);
  const second = asking(locks);
  await settle();
  first.endPatience();
  second.leave();
  second.endPatience();
  expect([first.said, second.said]).toEqual([["here"], []]);
});

it("a browser without locks writes at once", () => {
  expect(asking(null).said).toEqual(["here"]);
});

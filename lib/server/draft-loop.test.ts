import { beforeAll, expect, it } from "vitest";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { LOOPS, ROLES } from "@/lib/domain/exchange/test-templates";
import { loopAddress, readLoopAsk } from "@/lib/domain/loops/loop-address";
import type { LoopAsk } from "@/lib/domain/loops/loop-ask";
import { acceptedLoop, draftLoop } from "./draft-loop";
import { libraryBank } from "./test-library";

let bank: Bank;
let ask: LoopAsk;
let slugs: readonly (readonly string[])[];

beforeAll(async () => {
  bank = libraryBank();
  ask = read("rounds=screen,coding");
  slugs = listsOf(await draftLoop(bank, ask));
}, 60_000);

function read(address: string): LoopAsk {
  const reading = readLoopAsk(
    new URLSearchParams(address),
    LOOPS.map(({ value }) => value),
    ROLES.map(({ value }) => value),
  );
  if (!reading) throw new Error("the library ships a loop");
  return reading.ask;
}

function listsOf(loop: Awaited<ReturnType<typeof draftLoop>>) {
  return loop.rounds.map(({ items }) => items.map(({ question }) => question.slug));
}

it("a loop is saved as it was seen, and its address chooses the same again", async () => {
  const kits = await acceptedLoop(bank, ask, slugs);
  expect(kits.map(({ items }) => items.map(({ question }) => question.slug))).toEqual(slugs);
  expect(listsOf(await draftLoop(bank, read(String(loopAddress(ask)))))).toEqual(slugs);
});

it("two rounds that ask the same are refused, and so are fewer rounds than were asked for", async () => {
  const [screen = [], coding = []] = slugs;
  const [asked = ""] = screen;
  await expect(acceptedLoop(bank, ask, [screen, [...coding.slice(1), asked]])).rejects.toThrow("asked-twice");
  await expect(acceptedLoop(bank, ask, [screen])).rejects.toThrow("other-rounds");
});

it("near-duplicates in two rounds are refused", async () => {
  const [screen = [], coding = []] = slugs;
  const [first = ""] = screen;
  const [last = ""] = coding;
  const near = bank.map((entry) =>
    entry.question.slug === first ? { ...entry, question: { ...entry.question, enemies: [last] } } : entry,
  );
  await expect(acceptedLoop(near, ask, slugs)).rejects.toThrow("asked-twice");
});

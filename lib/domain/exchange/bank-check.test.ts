import { expect, it } from "vitest";
import { checkBank } from "./bank-check";
import { shippedEntry } from "./test-library";

const good = shippedEntry("database/lost-update.md");

function named(slug: string, title: string, prompt: string, enemies: string[] = []) {
  return { ...good, question: { ...good.question, slug, title, prompt, enemies } };
}
const one = named("one", "Locks", "Two clerks sell the last seat in the same second. What happens?");
const two = named("two", "Queues", "A consumer reads a message twice. How does it stay correct?");

it("a bank of strangers has no fault", () => {
  expect(checkBank([one, two])).toEqual([]);
});

it("finds slugs and titles used twice", () => {
  const namesake = named("three", "locks", "Why does an index slow a write down?");
  expect(checkBank([one, two, two, namesake])).toEqual([
    "two: two questions have this slug; rename one.",
    "three: one has the same title; give it another.",
  ]);
});

it("finds absent enemies and enemies that do not answer", () => {
  const hostile = named("one", "Locks", one.question.prompt, ["two", "three"]);
  expect(checkBank([hostile, two])).toEqual([
    "two: it does not list one as an enemy; add it.",
    "one: its enemy three does not exist; take it out.",
  ]);
});

it("finds near-duplicates, unless they are enemies", () => {
  const twin = named("twin", "Seats", "Two clerks sell the last free seat in one second. What now?");
  expect(checkBank([one, twin])).toEqual(["one: it asks nearly the same as twin; list them as enemies."]);
  const foe = (entry: typeof one, slug: string) => ({
    ...entry,
    question: { ...entry.question, enemies: [slug] },
  });
  expect(checkBank([foe(one, "twin"), foe(twin, "one")])).toEqual([]);
});

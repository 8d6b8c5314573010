import { expect, it } from "vitest";
import { SHIPPED, shippedEntry } from "@/lib/domain/exchange/test-library";
import { matches, readFilter } from "./filter";
import { filterAddress, looserFilters } from "./looser";

const questions = SHIPPED.map((name) => shippedEntry(name).question);
const filterOf = (address: string) => readFilter(new URLSearchParams(address));

it("names each wish without which something is found, the widest first, with what its address finds", () => {
  const filter = filterOf("subject=rust&stack=go&level=mid");
  expect(questions.filter((question) => matches(question, filter))).toEqual([]);
  const looser = looserFilters(questions, filter);
  expect(looser.map(({ without }) => without)).toEqual(["subject", "stack"]);
  for (const { filter: wider, count } of looser) {
    const found = questions.filter((one) => matches(one, readFilter(filterAddress(wider))));
    expect(found).toHaveLength(count);
  }
});

it("offers nothing where no single wish stands in the way", () => {
  expect(looserFilters(questions, filterOf("subject=rust&stack=go&q=zzz"))).toEqual([]);
});

it("writes an address that reads back as the same filter", () => {
  const filter = filterOf(
    "q=two+words&subject=go&kind=technical&level=lead&stack=go&competency=growth&minutes=11",
  );
  expect(readFilter(filterAddress(filter))).toEqual(filter);
  expect(String(filterAddress(filterOf("")))).toBe("");
});

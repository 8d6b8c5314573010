import { expect, it } from "vitest";
import { type Refusal, withRefusal } from "./refusals";

const refusal = (key: string, sentence: string, words: string | null = null): Refusal => ({
  key,
  sentence,
  words,
});

it.each([
  ["three steps that come too late are one warning", [refusal("1", "Late."), refusal("2", "Late.")], ["1"]],
  ["another reason is another warning", [refusal("1", "Late."), refusal("2", "Ended.")], ["1", "2"]],
  [
    "whatever somebody wrote is shown, however often it is refused",
    [refusal("1", "Ended.", "one"), refusal("2", "Ended.", "two"), refusal("3", "Ended.")],
    ["1", "2", "3"],
  ],
])("%s", (_what, refusals, shown) => {
  expect(refusals.reduce(withRefusal, [] as readonly Refusal[]).map(({ key }) => key)).toEqual(shown);
});

import { expect, it } from "vitest";
import { NO_CHOICES, nextSize, readChoices } from "./candidate-choices";

it.each([
  [null, NO_CHOICES],
  ["", NO_CHOICES],
  ["not json", NO_CHOICES],
  ["null", NO_CHOICES],
  ["7", NO_CHOICES],
  ['{"text":"huge","contrast":3,"clock":"yes"}', NO_CHOICES],
  ['{"text":"largest"}', { ...NO_CHOICES, text: "largest" }],
  [
    '{"text":"larger","contrast":"more","clock":true,"more":1}',
    { text: "larger", contrast: "more", clock: true },
  ],
])("%j on a device is read as %o", (stored, choices) => {
  expect(readChoices(stored)).toEqual(choices);
});

it("text grows in two steps and then is normal again", () => {
  expect((["normal", "larger", "largest"] as const).map(nextSize)).toEqual(["larger", "largest", "normal"]);
});

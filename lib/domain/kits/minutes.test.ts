import { describe, expect, it } from "vitest";
import { minutesOfKit, minutesPlan } from "./minutes";
import { testKit } from "./test-kit";

describe("the minutes of a kit", () => {
  it.each([
    [30, 29, "29 of 30 minutes planned, 1 minute spare"],
    [30, 30, "30 of 30 minutes planned"],
    [45, 57, "57 of 45 minutes planned, 12 too many"],
    [1, 0, "0 of 1 minute planned, 1 minute spare"],
  ])("asked %i and planned %i", (asked, planned, words) => {
    expect(minutesPlan(asked, planned)).toBe(words);
  });

  it("are what was asked for and what welcome, questions and goodbye take", () => {
    const kit = testKit([], { minutes: 30, opening: { text: "", minutes: 3 } });
    expect(minutesOfKit({ ...kit, closing: { text: "", minutes: 4 } })).toBe(
      "7 of 30 minutes planned, 23 minutes spare",
    );
  });
});

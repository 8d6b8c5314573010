import { describe, expect, it } from "vitest";
import { inEarnest, onShelf, readShelf, shelfOf } from "./shelf";
import type { InterviewStatus } from "./state";

const one = (status: InterviewStatus, change: { kind?: "demo"; cancelledAt?: Date } = {}) => ({
  kind: "real" as const,
  cancelledAt: null,
  status,
  ...change,
});
const cancelledAt = new Date(0);

describe("where an interview is looked for", () => {
  it.each([
    [one("waiting"), "upcoming"],
    [one("live"), "upcoming"],
    [one("paused"), "upcoming"],
    [one("ended"), "past"],
    [one("waiting", { cancelledAt }), "cancelled"],
    [one("live", { kind: "demo" }), "demo"],
    [one("ended", { kind: "demo" }), "demo"],
    [one("waiting", { kind: "demo", cancelledAt }), "demo"],
  ])("%o", (interview, shelf) => {
    expect(shelfOf(interview)).toBe(shelf);
    expect(onShelf([interview], shelf as "demo")).toEqual([interview]);
  });

  it("a demo that was never finished and a cancelled one ask nothing of anybody", () => {
    const real = [one("live"), one("ended")];
    expect(inEarnest([one("live", { kind: "demo" }), ...real, one("waiting", { cancelledAt })])).toEqual(
      real,
    );
  });

  it("an address that names no shelf shows what is to come", () => {
    expect([null, "", "lost", "past"].map(readShelf)).toEqual(["upcoming", "upcoming", "upcoming", "past"]);
  });
});

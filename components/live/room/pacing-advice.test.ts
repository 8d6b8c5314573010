import { expect, it } from "vitest";
import { AGENDA } from "@/lib/domain/interviews/test-room";
import { MINUTE } from "@/lib/domain/shared/time";
import { adviceWords } from "./pacing-advice";

const titleOf = (id: string) => AGENDA.find((entry) => entry.id === id)?.title;

it("on time there is nothing to say", () => {
  expect(adviceWords({ kind: "on-time" }, AGENDA)).toBeNull();
});

it("late, it names what to leave out", () => {
  expect(adviceWords({ kind: "late", byMs: 2.4 * MINUTE, drop: ["alpha", "beta"] }, AGENDA)).toEqual({
    title: "2 minutes late",
    text: `Leave out “${titleOf("alpha")}” and “${titleOf("beta")}”, and everything that must be asked still fits.`,
  });
});

it("short, it says that leaving out is not enough, with or without anything to leave out", () => {
  const short = (drop: readonly string[]) => adviceWords({ kind: "short", byMs: MINUTE, drop }, AGENDA);
  expect(short(["beta"])?.title).toBe("1 minute short");
  expect(short(["beta"])?.text).toMatch(/^Even without “.+”, what must be asked no longer fits/);
  expect(short([])?.text).toMatch(/^From here, what must be asked no longer fits/);
});

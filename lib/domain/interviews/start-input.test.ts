import { expect, it } from "vitest";
import { z } from "zod";
import { startShape, withSetStart, withStart } from "./start-input";

const optional = z.object(startShape).transform(withStart);
const required = z.object(startShape).transform(withSetStart);
const written = (startDate: string, startTime: string, startZone = "Europe/Berlin") => ({
  startDate,
  startTime,
  startZone,
});

it("a day, a time and a zone are one moment in that zone", () => {
  for (const input of [optional, required])
    expect(input.parse(written("2026-11-24", " 15:00 "))).toMatchObject({
      start: { at: Date.UTC(2026, 10, 24, 14), zone: "Europe/Berlin" },
    });
});

it("nothing written is no time yet, where there may be none", () => {
  expect(optional.parse(written("", "")).start).toBeNull();
});

it.each([
  ["2026-11-24", "", "Europe/Berlin", "startTime", "choose when it begins"],
  ["", "15:00", "Europe/Berlin", "startDate", "choose the day"],
  ["24.11.2026", "15:00", "Europe/Berlin", "startDate", "choose the day"],
  ["20266-11-24", "15:00", "Europe/Berlin", "startDate", "choose the day"],
  ["2026-11-24", "3 pm", "Europe/Berlin", "startTime", "choose when it begins"],
  ["2026-11-24", "15:00", "Berlin", "startZone", "from the list"],
  ["2026-11-24", "15:00", "", "startZone", "from the list"],
  ["2026-02-30", "15:00", "Europe/Berlin", "startDate", "no such day"],
  ["2026-11-24", "29:00", "Europe/Berlin", "startDate", "no such day"],
  ["2026-03-29", "02:30", "Europe/Berlin", "startTime", "no 02:30 on that day in Berlin"],
  ["2026-10-25", "02:30", "Europe/Berlin", "startTime", "show 02:30 twice"],
])("%s %s in %s says at %s what to do: %s", (date, time, zone, field, words) => {
  for (const input of [optional, required]) {
    const issues = input.safeParse(written(date, time, zone)).error?.issues ?? [];
    expect(issues.map(({ path }) => path)).toEqual([[field]]);
    expect(issues[0]?.message).toContain(words);
  }
});

it("a time that has to be written is asked for", () => {
  expect(required.safeParse(written("", "")).error?.issues[0]?.path).toEqual(["startDate"]);
});

import { expect, it } from "vitest";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { markedItem } from "@/lib/domain/kits/test-kit";
import { NOTHING_FINER } from "./request";
import { kitRevisionOf } from "./revision";

const request = {
  role: "Backend engineer",
  level: "mid",
  stack: null,
  minutes: 45,
  openingMinutes: 3,
  closingMinutes: 5,
  mustSubjects: [],
  mustCompetencies: [],
  mustKinds: [],
  pinned: [],
  excluded: [],
  ...NOTHING_FINER,
} as const;

it("the welcome names the minutes that are planned, also where one of those asked for is left over", () => {
  const kit = kitRevisionOf("A kit", request, [markedItem("one", {}, 16), markedItem("two", {}, 20)]);
  expect(plannedMinutes(kit)).toBe(44);
  expect(kit.opening.text).toContain("We have 44 minutes together.");
  expect(kit.opening.text).not.toContain("45");
});

it("the welcome of one of several parallel kits promises no more than questions as hard on the same topics", () => {
  const said = kitRevisionOf("A kit", request, [markedItem("one", {}, 16)], "parallel-kits").opening.text;
  expect(said).toContain("questions of the same difficulty on the same topics");
  expect(said).not.toContain("the same ones");
});

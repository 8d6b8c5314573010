import { expect, it } from "vitest";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { coverageOf } from "./coverage";
import { markedItem } from "./test-kit";

const items = [
  markedItem("a", { subject: "security", competencies: ["ownership", "growth"] }, 10),
  markedItem("b", { subject: "api", competencies: ["growth"] }, 5),
  markedItem("c", { subject: "api", competencies: [] }, 7),
];

it("shows the subjects a kit is on, and every competency", () => {
  expect(coverageOf(items).map(({ key }) => key)).toEqual([
    "subject:api",
    "subject:security",
    ...COMPETENCIES.map((name) => `competency:${name}`),
  ]);
});

it("says which question gives evidence on what, and for how many minutes", () => {
  const of = (key: string) => coverageOf(items).find((column) => column.key === key);
  expect(of("subject:api")).toMatchObject({ name: "APIs", meets: [false, true, true], minutes: 12 });
  expect(of("competency:growth")).toMatchObject({ meets: [true, true, false], minutes: 15 });
  expect(of("competency:pragmatism")).toMatchObject({ meets: [false, false, false], minutes: 0 });
});

it("has only competencies for a kit without questions", () => {
  expect(coverageOf([])).toHaveLength(COMPETENCIES.length);
});

import { expect, it } from "vitest";
import { renameKitInput } from "./input";
import { copyName, formName, KIT_NAME_MAX, roundName } from "./name";

it("a copy says what it is a copy of", () => {
  expect(copyName("Backend engineer, mid")).toBe("Copy of Backend engineer, mid");
});

it("a copy of the longest name is still a name", () => {
  const name = copyName("x".repeat(KIT_NAME_MAX));
  expect(name).toMatch(/^Copy of x+…$/);
  const form = { organisation: "house", kitId: "019a7c5e-0000-7000-8000-000000000000" };
  expect(renameKitInput.parse({ ...form, name }).name).toBe(name);
});

it("gives each parallel kit its letter, also after the longest name", () => {
  expect(formName("Backend engineer", "B")).toBe("Backend engineer B");
  const long = formName("x".repeat(KIT_NAME_MAX), "A");
  expect(long).toHaveLength(KIT_NAME_MAX);
  expect(long.endsWith("x… A")).toBe(true);
});

it("says which round of a loop a kit is, also after the longest name", () => {
  expect(roundName("Backend engineer, mid", "Design")).toBe("Backend engineer, mid: Design");
  const long = roundName("x".repeat(KIT_NAME_MAX), "Design");
  expect(long).toHaveLength(KIT_NAME_MAX);
  expect(long.endsWith("x…: Design")).toBe(true);
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TABLET } from "./use-tablet";

it("means the width that the style sheet means", () => {
  const sheet = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
  const [, width] = /--breakpoint-tablet: (\S+);/.exec(sheet) ?? [];
  expect(TABLET).toBe(`(width >= ${width})`);
});

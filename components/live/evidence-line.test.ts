import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EvidenceLine } from "./evidence-line";

it.each([
  ["alone", undefined],
  ["when there is nothing to edit it with", false],
])("a line shows its words %s", (_when, children) => {
  const line = { heardAtMs: 1_000, mark: "plus" as const, text: "heard it", children };
  expect(renderToStaticMarkup(createElement(EvidenceLine, line))).toContain("heard it");
});

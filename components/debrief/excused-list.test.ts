import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ExcusedList } from "./excused-list";

it("says of everybody who was excused by whom and why, as far as it is known", () => {
  const page = renderToStaticMarkup(
    createElement(ExcusedList, {
      excused: [
        { name: "Ivo", by: "Olive", reason: "Left on Monday" },
        { name: "Ida", by: null, reason: null },
      ],
    }),
  );
  expect(page.replaceAll("</li>", "\n").replaceAll(/<[^>]+>/g, "")).toBe(
    "Ivo was excused by Olive: Left on Monday\nIda was excused.\n",
  );
});

it("shows nothing when nobody was", () => {
  expect(renderToStaticMarkup(createElement(ExcusedList, { excused: [] }))).toBe("");
});

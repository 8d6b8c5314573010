import { expect, it } from "vitest";
import { handedInWords } from "./hand-in";

const NONE = { total: 0, fresh: 0, before: 0, refused: 0 };

it.each([
  [{ total: 3, fresh: 3 }, "3 changes from the file are stored now."],
  [{ total: 1, before: 1 }, "The change in this file had reached the server before. Nothing is missing."],
  [{ total: 4, before: 4 }, "All 4 changes in this file had reached the server before. Nothing is missing."],
  [
    { total: 4, fresh: 1, before: 1, refused: 1 },
    "1 change from the file is stored now. 1 had reached the server before. 1 is kept in this browser and being sent. 1 was not accepted; the notices say why.",
  ],
  [{ total: 2 }, "2 are kept in this browser and being sent."],
  [{}, "There are no changes in this file."],
])("tells what became of a file: %j", (counts, words) => {
  expect(handedInWords({ ...NONE, ...counts })).toBe(words);
});

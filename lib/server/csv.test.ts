import { parse } from "papaparse";
import { expect, it } from "vitest";
import { writeCsv } from "./csv";

const NAMES = ["who", "words"] as const;

it("quotes what would end a cell or a line, and leaves nothing empty out", () => {
  const rows = [
    { who: 'Ana "A" Ruiz, lead', words: "one\nand two" },
    { who: "Bo", words: null },
    { who: "Cy", words: 0 },
  ];
  const written = writeCsv(NAMES, rows);
  expect(written).toBe('who,words\r\n"Ana ""A"" Ruiz, lead","one\nand two"\r\nBo,\r\nCy,0\r\n');
  expect(parse(written.trimEnd(), { header: true }).data).toEqual([
    { who: 'Ana "A" Ruiz, lead', words: "one\nand two" },
    { who: "Bo", words: "" },
    { who: "Cy", words: "0" },
  ]);
});

it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("takes the formula out of %j", (words) => {
  const [, cell] = writeCsv(NAMES, [{ who: "Bo", words }])
    .split("\r\n")[1]
    ?.match(/^Bo,"?(')/s) ?? [null, null];
  expect(cell).toBe("'");
});

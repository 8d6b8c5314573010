import { expect, it } from "vitest";
import { csvOf } from "./csv";

it("fields keep their commas, quotes and lines, and rows end as RFC 4180 says", () => {
  expect(csvOf([["a", 'say "b"', "c,d"], ["two\nlines"]])).toBe(
    '\uFEFF"a","say ""b""","c,d"\r\n"two\nlines"\r\n',
  );
  expect(csvOf([])).toBe("\uFEFF");
});

it.each(["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])("%j is text and no formula", (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});

it.each(["", "1", "a-b", " =1"])("%j stays as it is", (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF"${text}"\r\n`);
});

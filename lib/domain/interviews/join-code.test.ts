import fc from "fast-check";
import { expect, it } from "vitest";
import { CODE_LETTERS, codeFrom, readCode, spacedCode } from "./join-code";

it("a code has six letters, none of which is taken for another", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 32 }), (bytes) => {
      expect(codeFrom(bytes)).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    }),
  );
  expect(new Set(CODE_LETTERS).size).toBe(32);
});

it("a code is read back however it is typed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
      const code = codeFrom(bytes);
      for (const typed of [
        code,
        code.toLowerCase(),
        ` ${spacedCode(code)} `,
        `${code.slice(0, 3)}-${code.slice(3)}`,
      ])
        expect(readCode(typed)).toBe(code);
    }),
  );
});

it.each(["", "ABC23", "ABC2345", "ABC0EF", "ABCOEF", "ABC1EF", "ABCIEF", "ÄBC234", "ABC23%"])(
  "takes “%s” for no code",
  (typed) => {
    expect(readCode(typed)).toBeNull();
  },
);

import { expect, test } from "vitest";
import { oneLine } from "./one-line";

test("text of several lines becomes one, and no control stays in it", () => {
  const forged = "Backend\r\nBcc: everybody@example.org\u2028\u0000\u0007 \u0085end";
  expect(oneLine(forged)).toBe("Backend Bcc: everybody@example.org end");
  expect(oneLine("  plain \t text ")).toBe("plain text");
  expect(oneLine("half \ud800")).toBe("half \ufffd");
});

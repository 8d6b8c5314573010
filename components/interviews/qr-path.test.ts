import { encode } from "uqr";
import { expect, it } from "vitest";
import { QUIET_ZONE, qrPath } from "./qr-path";

const LINK = "https://interviews.example.org/join/Vb3kQ0-7xTq2n8wYzL5mR1sD4fG6hJ9pA_cE";

/** Every dark module the path paints, one cell at a time, as often as it paints it. */
const painted = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].flatMap(([, x, y, length, back]) => {
    expect(back).toBe(x);
    return Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step},${y}`);
  });

it("paints each dark module once and no light one", () => {
  const dark = encode(LINK, { ecc: "M", border: QUIET_ZONE }).data.flatMap((row, y) =>
    row.flatMap((module, x) => (module ? [`${x},${y}`] : [])),
  );
  expect(painted(qrPath(LINK).path)).toEqual(dark);
});

it("leaves four light modules around the three finders", () => {
  const { width, path } = qrPath(LINK);
  const cells = painted(path).map((cell) => cell.split(",").map(Number));
  const edges = cells.flat();
  expect(Math.min(...edges)).toBe(QUIET_ZONE);
  expect(Math.max(...edges)).toBe(width - QUIET_ZONE - 1);
  for (const [x, y] of [
    [0, 0],
    [width - 2 * QUIET_ZONE - 7, 0],
    [0, width - 2 * QUIET_ZONE - 7],
  ] as const) {
    expect(path).toContain(`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h7v1`);
  }
});

it("says the same link with the same picture", () => {
  expect(qrPath(LINK)).toEqual(qrPath(LINK));
  expect(qrPath(`${LINK}x`)).not.toEqual(qrPath(LINK));
});

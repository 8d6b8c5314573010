import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText, seededRandom } from "./random";

describe("hashText", () => {
  // The published FNV-1a test vectors; for ASCII a code unit is a byte.
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["b", 0xe70c2de5],
    ["foobar", 0xbf9cf968],
  ])("of %j is the published value", (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it("is an unsigned 32-bit integer for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const hash = hashText(text);
        expect(hash).toBe(hash >>> 0);
      }),
    );
  });
});

describe("seededRandom", () => {
  it("gives these numbers for this seed on every machine, or kits change under people", () => {
    const next = seededRandom("evenhand");
    expect([next(), next(), next(), next()].map((value) => value * 2 ** 32)).toEqual([
      16_810_106, 90_255_806, 4_170_058_183, 1_853_834_742,
    ]);
  });

  it("gives the same sequence again for the same seed, whatever else was drawn", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, other) => {
        const first = seededRandom(seed);
        const again = seededRandom(seed);
        const noise = seededRandom(other);
        for (let draw = 0; draw < 20; draw++) {
          const value = first();
          noise();
          expect(again()).toBe(value);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
        }
      }),
    );
  });

  it("fills each tenth of the range about equally", () => {
    const next = seededRandom("tenths");
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw++) {
      const tenth = Math.floor(next() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

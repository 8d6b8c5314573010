import type { Spread } from "./ratios";

/** One line of the table. */
export type Outcome = {
  readonly what: string;
  readonly aim: string;
  readonly measured: string;
  readonly met: boolean;
};

export const shown = ({ median, least, most }: Spread, digits: number): string =>
  `${median.toFixed(digits)} [${least.toFixed(digits)}–${most.toFixed(digits)}]`;

/** Met where the median is at least this much. */
export function atLeast(what: string, bar: number, spread: Spread): Outcome {
  return { what, aim: `≥ ${bar}`, measured: shown(spread, 3), met: spread.median >= bar };
}

/** Met where the median is at most this much; `unit` stands behind all three figures. */
export function atMost(what: string, bar: number, spread: Spread, unit = ""): Outcome {
  const digits = unit === "" ? 2 : 0;
  return {
    what,
    aim: `≤ ${bar}${unit}`,
    measured: `${shown(spread, digits)}${unit}`,
    met: spread.median <= bar,
  };
}

export function all(what: string, got: number, of: number): Outcome {
  return { what, aim: "100 %", measured: `${got} of ${of}`, met: got === of };
}

export function table(outcomes: readonly Outcome[]): string {
  const rows = [
    ["what", "aim", "measured: median [min–max]", "met"],
    ...outcomes.map(({ what, aim, measured, met }) => [what, aim, measured, met ? "yes" : "NO"]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

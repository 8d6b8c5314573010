import type { Case } from "./case";
import { isGood, type Tally } from "./tally";

const HEAD = [
  "case",
  "what",
  "rounds",
  "acked",
  "lost",
  "doubled",
  "leaked",
  "worst recovery",
  "late",
  "holds",
];

/** One row per case, as a person and a Markdown page read it. */
export function table(outcomes: readonly (readonly [Pick<Case, "id" | "title">, Tally])[]): string {
  const rows = outcomes.map(([{ id, title }, tally]) => [
    id,
    title,
    String(tally.rounds),
    String(tally.acked),
    String(tally.lost.length),
    String(tally.doubled.length),
    String(tally.leaked.length),
    tally.worstRecoveryMs > 0 ? `${Math.round(tally.worstRecoveryMs)} ms` : "–",
    String(tally.late.length),
    isGood(tally) ? "yes" : "NO",
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(...[HEAD, ...rows].map((row) => (row[column] ?? head).length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  const notes = outcomes.flatMap(([{ id }, tally]) => tally.notes.map((note) => `${id}: ${note}`));
  return [line(HEAD), rule, ...rows.map(line), ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
}

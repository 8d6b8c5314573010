import "server-only";
import { unparse } from "papaparse";

/**
 * A table as CSV by RFC 4180: a line of names, CR LF, quotes where they are needed. A cell that a spreadsheet would take
 * for a formula begins with an apostrophe.
 */
export function writeCsv<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, string | number | null>>[],
): string {
  return `${unparse(
    { fields: [...names], data: rows.map((row) => names.map((name) => row[name])) },
    { newline: "\r\n", escapeFormulae: true },
  )}\r\n`;
}

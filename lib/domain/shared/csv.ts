/** A spreadsheet takes what begins like this for a formula; a leading apostrophe makes it text again. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): every field in quotes, lines ended by CR LF, and a mark at the start that makes spreadsheets
 * read it as UTF-8.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(fieldOf).join(",")}\r\n`).join("")}`;
}

function fieldOf(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/**
 * Text as it can be stored: without NUL, which PostgreSQL refuses, and without halves of surrogate pairs.
 * Everything else stays as typed.
 */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

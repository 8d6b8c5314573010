/** Without 0 and O, 1 and I: read aloud over a bad line they are each other. */
export const CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const CODE_LENGTH = 6;

/** Six letters from the first thirty bits. `bytes`: at least six, evenly spread. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from({ length: CODE_LENGTH }, (_, index) => CODE_LETTERS[(bytes[index] ?? 0) % 32]).join("");
}

/** A code as somebody types it: small letters, spaces and dashes are fine. Null for what cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  const known = [...code].every((letter) => CODE_LETTERS.includes(letter));
  return code.length === CODE_LENGTH && known ? code : null;
}

/** In two groups of three, as it is read aloud. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * A document as it is read from top to bottom, in whatever format it is written: a word processor's or another.
 * Texts may have line breaks.
 */
export type Packet = {
  readonly title: string;
  readonly blocks: readonly PacketBlock[];
};

export type PacketBlock =
  /** 1 is a part of the document; 2 and 3 lie within it. */
  | { readonly kind: "heading"; readonly depth: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly lines: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly (readonly [name: string, text: string])[] }
  /** Every row has as many cells as the head; the first of each names the row. */
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

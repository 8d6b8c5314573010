import type { FormValues } from "./form-values";

/** What a form shows after it was sent and refused: sentences, and everything that was typed. */
export type FormState = {
  /** Counts the tries, so that a second refusal is announced again. */
  readonly attempt: number;
  readonly message: string | null;
  /** Sentence by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** What was typed, without passwords. */
  readonly values: FormValues;
};

export const NEW_FORM: FormState = { attempt: 0, message: null, fields: {}, values: {} };

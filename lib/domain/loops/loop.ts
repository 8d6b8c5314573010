import type { Kind, Level, Stack, Subject } from "@/lib/domain/questions/subjects";
import type { Competency } from "@/lib/domain/shared/competencies";

/** Stands in a round for the subjects of whichever role it is held for. */
export const OWN = "own";
export type RoundSubject = Subject | typeof OWN;

/** One interview of a loop, and what its kit draws on. */
export type Round = {
  /** Unique in its loop: `design`. */
  readonly slug: string;
  readonly title: string;
  readonly purpose: string;
  /** Whole minutes from hello to goodbye. */
  readonly minutes: number;
  /** Each is asked about at least once. */
  readonly subjects: readonly RoundSubject[];
  /** Each occurs at least once. */
  readonly kinds: readonly Kind[];
  /** Each gets evidence from at least one question. */
  readonly competencies: readonly Competency[];
};

/** The rounds one candidate goes through, in order; no question is asked in two of them. */
export type Loop = {
  readonly slug: string;
  readonly title: string;
  readonly purpose: string;
  readonly rounds: readonly Round[];
};

/** A job somebody hires for, as far as it decides what is asked. */
export type Role = {
  /** Stable name in addresses and files: `backend-node`. */
  readonly slug: string;
  readonly title: string;
  readonly purpose: string;
  /** Null: no language in particular. */
  readonly stack: Stack | null;
  readonly levels: readonly Level[];
  /** What takes the place of `own` in a round. */
  readonly own: readonly Subject[];
};

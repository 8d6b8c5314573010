import type { Installation } from "./installation";
import type { Tally } from "./tally";

export type Round = {
  readonly site: Installation;
  readonly rounds: number;
  readonly seed: string;
  /** The selection of `npm test`: shorter waits, fewer streams. */
  readonly short: boolean;
};

/** One fault of the plan. */
export type Case = {
  readonly id: string;
  readonly title: string;
  /** Rounds of a campaign, and of the short selection; 0 leaves it out there. */
  readonly rounds: { readonly campaign: number; readonly short: number };
  readonly run: (round: Round) => Promise<Tally>;
};

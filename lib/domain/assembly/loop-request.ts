import type { KitItem } from "@/lib/domain/kits/kit";
import type { Competency } from "@/lib/domain/shared/competencies";
import type { Assembly, UnmetWish } from "./assembly";
import type { Model } from "./model";
import type { KitRequest } from "./request";
import type { Choices } from "./slots";
import type { Wish } from "./wishes";

/** The rounds one candidate goes through. */
export type LoopRequest = {
  readonly rounds: readonly { readonly name: string; readonly request: KitRequest }[];
  /** Each measured in at least two rounds. */
  readonly twice: readonly Competency[];
};

export type LoopRound = {
  readonly name: string;
  readonly items: readonly KitItem[];
  readonly plannedMinutes: number;
};

/** `round` is null for what the rounds owe together. */
export type LoopUnmet = UnmetWish & { readonly round: string | null };

export type Loop = Pick<Assembly, "method" | "gap" | "objective"> & {
  readonly rounds: readonly LoopRound[];
  readonly unmet: readonly LoopUnmet[];
  /** The cheapest changes found to work; each was solved. */
  readonly relaxations: readonly { readonly label: string; readonly request: LoopRequest }[];
};

/** A choice for every round, and what it lacks. */
export type LoopChoice = Pick<Assembly, "method" | "gap" | "objective"> & {
  readonly models: readonly Model[];
  readonly choices: Choices;
  /** By round. */
  readonly missing: readonly (readonly Wish[])[];
  readonly missedTwice: readonly Competency[];
};

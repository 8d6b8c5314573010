import type { BankEntry, KitItem } from "@/lib/domain/kits/kit";
import type { Pause } from "@/lib/domain/shared/steps";
import type { KitRequest } from "./request";

/** A linear programme over 0/1 and continuous variables from nought up, as the solver gets it. Maximises. */
export type Programme = {
  readonly variables: readonly {
    readonly name: string;
    readonly value: number;
    readonly binary: boolean;
    /** The upper bound of a continuous one; none where absent. */
    readonly most?: number;
  }[];
  readonly rows: readonly {
    readonly name: string;
    readonly terms: readonly { readonly variable: string; readonly factor: number }[];
    readonly min: number | null;
    readonly max: number | null;
  }[];
  /** A choice that holds, by variable: what is found is never worse. */
  readonly start?: Readonly<Record<string, number>>;
  /**
   * When to stop: after the work of about so many seconds, which is the same work on every machine, or where this
   * share of the best possible may be missing. `presolve`: whether it is made smaller first. The solver's own where
   * absent.
   */
  readonly within?: { readonly work: number; readonly gap: number; readonly presolve: boolean };
};

export type Solution =
  | {
      readonly status: "optimal" | "within-gap";
      readonly values: Readonly<Record<string, number>>;
      /** Proved distance to the best possible, as a share of it: 0 is proved best. */
      readonly gap: number;
    }
  | { readonly status: "infeasible" | "failed"; readonly why: string };

/** Passed in: the pure ring knows no solver. */
export type Solve = {
  (programme: Programme): Promise<Solution>;
  /** Between two steps of choosing, which would else keep this process from everything else for a second or two. */
  readonly pause?: Pause;
};

/** A change to the request that was re-solved and found to work. */
export type Relaxation = {
  readonly label: string;
  readonly request: KitRequest;
};

export type UnmetWish = {
  readonly wish: string;
  readonly why: string;
  /** False for a subject that belongs to another stack than the kit's: no kit for this stack could meet it. */
  readonly applies: boolean;
};

export type Assembly = {
  readonly items: readonly KitItem[];
  /** Opening and closing included. */
  readonly plannedMinutes: number;
  /** `greedy` when the solver failed or ran out of time. */
  readonly method: "solver" | "greedy";
  readonly gap: number | null;
  readonly objective: number;
  /** Wishes that could not be met, each with what stopped it. Empty: everything asked for is in. */
  readonly unmet: readonly UnmetWish[];
  /** The cheapest ways to make an unmet wish possible; each was solved. */
  readonly relaxations: readonly Relaxation[];
};

/** How a question was used in real interviews in the last twelve months. */
export type Use = {
  readonly times: number;
  /** Whole days since it was last asked. */
  readonly daysAgo: number;
};

/** A question to choose from. Without `use` it was not used, or nobody counted. */
export type BankQuestion = BankEntry & { readonly use?: Use | null };

export type Bank = readonly BankQuestion[];

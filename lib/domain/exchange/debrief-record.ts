import type { Decision } from "@/lib/domain/debrief/decision";
import type { Revote, VoteCount } from "@/lib/domain/debrief/revote";
import type { Deviation } from "@/lib/domain/interviews/deviations";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Verdict } from "@/lib/domain/scoring/bar";
import type { Correction } from "@/lib/domain/scoring/correction";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import type { Excused } from "@/lib/domain/scoring/excuse";
import type { Confidence, Recommendation } from "@/lib/domain/scoring/recommendation";
import type { Competency } from "@/lib/domain/shared/competencies";

/** A level with its words around it. `level` is null for "not assessed". */
export type RecordedRating = {
  readonly kind: "question" | "competency";
  readonly criterion: string;
  readonly name: string;
  readonly level: RubricLevel | null;
  /** As it was first handed in. */
  readonly firstLevel: RubricLevel | null;
  readonly reason: string | null;
};

export type DebriefRecord = {
  readonly format: "evenhand-debrief";
  readonly formatVersion: 1;
  readonly interview: string;
  readonly candidate: string;
  readonly kit: Pick<KitRevision, "name" | "role" | "level" | "stack" | "minutes"> & {
    readonly questions: readonly {
      readonly slug: string;
      readonly revision: number;
      readonly prompt: string;
      readonly minutes: number;
      readonly anchors: KitRevision["items"][number]["rubric"]["anchors"];
    }[];
  };
  /** Competencies that no question of the kit gives evidence on, so that nobody was asked to judge them. */
  readonly notInThisRound: readonly Competency[];
  /** ISO 8601, UTC, as all times here. */
  readonly openedAt: string;
  readonly differed: readonly Deviation[];
  readonly scorecards: readonly {
    readonly interviewer: string;
    readonly handedInAt: string;
    /** More than a day after the interview's end. */
    readonly late: boolean;
    readonly revision: number;
    readonly recommendation: Recommendation;
    readonly confidence: Confidence;
    readonly ratings: readonly RecordedRating[];
    readonly evidence: readonly Pick<Evidence, "entry" | "mark" | "text" | "heardAtMs">[];
    readonly corrections: readonly (Omit<Correction, "at"> & { readonly at: string })[];
  }[];
  readonly excused: readonly Excused[];
  /** Questions that were voided for every candidate on the kit: in no composite and no verdict of this record. */
  readonly voided: readonly {
    readonly question: string;
    readonly reason: string;
    readonly by: string | null;
    readonly since: string;
  }[];
  /** Given question by question, by the evidence alone. In no composite. */
  readonly secondRatings: readonly {
    readonly question: string;
    readonly rater: string | null;
    readonly level: RubricLevel | null;
    readonly at: string;
  }[];
  readonly composite: {
    readonly mean: number | null;
    readonly questions: number;
    readonly leftOut: number;
    readonly levels: number;
    readonly notAssessed: number;
  };
  /** One for the bar fixed before the first candidate, and one for each amendment. */
  readonly bars: readonly {
    readonly number: number | null;
    readonly reason: string | null;
    readonly verdict: Verdict | null;
  }[];
  /** Asked once more in the debrief, without names; null where that was not done or too few voted. */
  readonly revote: (Pick<Revote, "called" | "voted"> & { readonly counts: readonly VoteCount[] }) | null;
  readonly decision: RecordedDecision | null;
  /** Decisions that stand no longer, oldest first. */
  readonly reopened: readonly {
    readonly decision: RecordedDecision;
    readonly by: string;
    readonly reason: string;
    readonly reopenedAt: string;
  }[];
};

export type RecordedDecision = Omit<Decision, "decidedAt"> & { readonly decidedAt: string };

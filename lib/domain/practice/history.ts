import type { Subject } from "@/lib/domain/questions/subjects";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import type { Instant } from "@/lib/domain/shared/time";

export const RUN_STATES = ["answering", "scoring", "done"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** One line of a person's practice history. Levels are there only once their run is done. */
export type PastRun = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly subject: Subject;
  readonly state: RunState;
  readonly startedAt: Instant;
  readonly scoredAt: Instant | null;
  readonly predicted: RubricLevel | null;
  readonly score: RubricLevel | null;
};

export type DonePast = PastRun & {
  readonly scoredAt: Instant;
  readonly predicted: RubricLevel;
  readonly score: RubricLevel;
};

export function isDone(run: PastRun): run is DonePast {
  return run.scoredAt !== null && run.predicted !== null && run.score !== null;
}

/** How often the score was what the person expected, above it, or below it. */
export type Tally = {
  readonly scored: number;
  readonly asExpected: number;
  readonly above: number;
  readonly below: number;
};

export function tallyOf(runs: readonly PastRun[]): Tally {
  const done = runs.filter(isDone);
  return {
    scored: done.length,
    asExpected: done.filter((run) => run.score === run.predicted).length,
    above: done.filter((run) => run.score > run.predicted).length,
    below: done.filter((run) => run.score < run.predicted).length,
  };
}

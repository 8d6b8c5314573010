import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import type { Instant } from "@/lib/domain/shared/time";
import type { Bar } from "./bar";
import { questionOf, type Target } from "./score";

export const VOID_REASON_MIN = 10;
export const VOID_REASON_MAX = 1_000;

/** That a question was voided for every candidate on a kit revision, or that this was taken back. */
export type VoidEvent = {
  /** 1 for the first of the revision. */
  readonly number: number;
  /** Slug. */
  readonly question: string;
  /** False: taken back. */
  readonly voided: boolean;
  readonly reason: string;
  /** Null when whoever did it is no member any more. */
  readonly by: string | null;
  readonly at: Instant;
};

/** The events by which questions are void, oldest first; as it stood at `until`, where that is given. */
export function voidedBy(
  events: readonly VoidEvent[],
  until: Instant = Number.POSITIVE_INFINITY,
): readonly VoidEvent[] {
  const ordered = events.filter(({ at }) => at <= until).toSorted((a, b) => a.number - b.number);
  return ordered.filter(
    (event) => event.voided && event === ordered.findLast(({ question }) => question === event.question),
  );
}

/** The newest event of each question that was void at that time and counts now, or the other way round. */
export function changedSince(events: readonly VoidEvent[], at: Instant): readonly VoidEvent[] {
  const [then, now] = [voidedBy(events, at), voidedBy(events)];
  const isIn = (list: readonly VoidEvent[], slug: string) => list.some(({ question }) => question === slug);
  return events
    .filter(
      (event) =>
        event.at > at &&
        isIn(then, event.question) !== isIn(now, event.question) &&
        events.every(({ question, number }) => question !== event.question || number <= event.number),
    )
    .toSorted((a, b) => a.number - b.number);
}

export const VOID_REFUSALS = ["not-in-this-kit", "already-void", "not-void"] as const;
export type VoidRefusal = (typeof VOID_REFUSALS)[number];

/** Whether a question can be voided, or that taken back. `scored`: slugs of the questions that are scored at all. */
export function mayVoid(
  events: readonly VoidEvent[],
  { question, voided }: Pick<VoidEvent, "question" | "voided">,
  scored: readonly string[],
): Result<null, VoidRefusal> {
  if (!scored.includes(question)) return refuse("not-in-this-kit");
  const isVoid = voidedBy(events).some((event) => event.question === question);
  if (isVoid === voided) return refuse(voided ? "already-void" : "not-void");
  return ok(null);
}

/** What the panel is told of a void question while it interviews and scores. */
export type SaidVoid = Pick<VoidEvent, "question" | "at" | "reason">;

/** What a panel is told of everything that was voided on its kit revision: what is void now, since when and why. */
export function saidVoids(events: readonly VoidEvent[]): readonly SaidVoid[] {
  return voidedBy(events).map(({ question, at, reason }) => ({ question, at, reason }));
}

/** The event by which a target is void, null for one that counts. Competencies are never void. */
export function voidOf<Void extends Pick<VoidEvent, "question">>(
  target: Target,
  voids: readonly Void[],
): Void | null {
  const slug = questionOf(target);
  return voids.find(({ question }) => question === slug) ?? null;
}

/** What counts: rows of questions that are not void, and every competency. */
export function countingRows<Row extends { readonly target: Target }>(
  rows: readonly Row[],
  voids: readonly VoidEvent[],
): readonly Row[] {
  return rows.filter(({ target }) => voidOf(target, voids) === null);
}

/** What a bar asks once these questions count for nothing: neither their weight nor that they were a must-have. */
export function barWithout(bar: Bar, voids: readonly VoidEvent[]): Bar {
  const counts = (target: Target) => voidOf(target, voids) === null;
  const weights = Object.fromEntries(
    Object.entries(bar.weights).filter(([name]) =>
      voids.every(({ question }) => name !== `question:${question}`),
    ),
  );
  return {
    weights,
    weightsReason: Object.keys(weights).length === 0 ? null : bar.weightsReason,
    rule: bar.rule && { ...bar.rule, mustHaves: bar.rule.mustHaves.filter(counts) },
  };
}

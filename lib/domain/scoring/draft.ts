import type { Duration } from "@/lib/domain/shared/time";
import type { Evidence } from "./evidence";
import type { Confidence, Recommendation } from "./recommendation";
import type { Score, Target } from "./score";

/** Changes to one interviewer's own, private scorecard before it is submitted. */
export type ScoringOp =
  | { readonly type: "score.set"; readonly target: Target; readonly score: Score | null }
  | { readonly type: "reason.write"; readonly target: Target; readonly text: string }
  | { readonly type: "evidence.write"; readonly line: Evidence }
  | { readonly type: "evidence.remove"; readonly id: string }
  | {
      readonly type: "probe.ask";
      readonly question: string;
      readonly probe: number;
      readonly asked: boolean;
      readonly atMs: Duration;
    }
  | {
      readonly type: "recommendation.set";
      readonly recommendation: Recommendation | null;
      readonly confidence: Confidence | null;
    };

export type AskedProbe = { readonly question: string; readonly probe: number; readonly atMs: Duration };

/** The fold of one interviewer's private ops. Nobody else ever receives it. */
export type DraftScorecard = {
  readonly scores: Readonly<Partial<Record<Target, Score>>>;
  readonly reasons: Readonly<Partial<Record<Target, string>>>;
  /** In the order first written. */
  readonly evidence: readonly Evidence[];
  readonly probes: readonly AskedProbe[];
  readonly recommendation: Recommendation | null;
  readonly confidence: Confidence | null;
};

export const EMPTY_DRAFT: DraftScorecard = {
  scores: {},
  reasons: {},
  evidence: [],
  probes: [],
  recommendation: null,
  confidence: null,
};

/** Setting null takes a score back. Writing a line with a known id replaces it in place. */
export function applyScoringOp(draft: DraftScorecard, op: ScoringOp): DraftScorecard {
  switch (op.type) {
    case "score.set": {
      const { [op.target]: _before, ...others } = draft.scores;
      return { ...draft, scores: op.score === null ? others : { ...others, [op.target]: op.score } };
    }
    case "reason.write": {
      const { [op.target]: _before, ...others } = draft.reasons;
      return { ...draft, reasons: op.text === "" ? others : { ...others, [op.target]: op.text } };
    }
    case "evidence.write": {
      const known = draft.evidence.some((line) => line.id === op.line.id);
      return {
        ...draft,
        evidence: known
          ? draft.evidence.map((line) => (line.id === op.line.id ? op.line : line))
          : [...draft.evidence, op.line],
      };
    }
    case "evidence.remove":
      return { ...draft, evidence: draft.evidence.filter((line) => line.id !== op.id) };
    case "probe.ask": {
      const others = draft.probes.filter(
        (asked) => asked.question !== op.question || asked.probe !== op.probe,
      );
      return {
        ...draft,
        probes: op.asked ? [...others, { question: op.question, probe: op.probe, atMs: op.atMs }] : others,
      };
    }
    case "recommendation.set":
      return { ...draft, recommendation: op.recommendation, confidence: op.confidence };
  }
}

export function foldDraft(ops: readonly ScoringOp[]): DraftScorecard {
  return ops.reduce(applyScoringOp, EMPTY_DRAFT);
}

/** Null when the op is about this kit, else the name of what the kit does not have. */
export function strangerIn(
  op: ScoringOp,
  targets: readonly Target[],
  entries: readonly string[],
): string | null {
  switch (op.type) {
    case "score.set":
    case "reason.write":
      return targets.includes(op.target) ? null : op.target;
    case "evidence.write":
      return entries.includes(op.line.entry) ? null : op.line.entry;
    case "probe.ask":
      return entries.includes(op.question) ? null : op.question;
    default:
      return null;
  }
}

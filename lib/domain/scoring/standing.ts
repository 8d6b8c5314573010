import { storable } from "../shared/text";
import type { DraftScorecard, ScoringOp } from "./draft";

/** Names what an op changes: two ops about the same thing must not overtake each other. */
export function thingOf(op: ScoringOp): string {
  switch (op.type) {
    case "score.set":
      return `score ${op.target}`;
    case "reason.write":
      return `reason ${op.target}`;
    case "evidence.write":
      return `line ${op.line.id}`;
    case "evidence.remove":
      return `line ${op.id}`;
    case "probe.ask":
      return `probe ${op.question} ${op.probe}`;
    case "recommendation.set":
      return "recommendation";
  }
}

/**
 * What stands where an op would write, said as the op that would make it so. Null for a probe: asking one on two
 * devices is asking it.
 */
export function standingFor(op: ScoringOp, draft: DraftScorecard): ScoringOp | null {
  switch (op.type) {
    case "score.set":
      return { ...op, score: draft.scores[op.target] ?? null };
    case "reason.write":
      return { ...op, text: draft.reasons[op.target] ?? "" };
    case "evidence.write":
    case "evidence.remove": {
      const id = op.type === "evidence.write" ? op.line.id : op.id;
      const line = draft.evidence.find((one) => one.id === id);
      return line ? { type: "evidence.write", line } : { type: "evidence.remove", id };
    }
    case "recommendation.set":
      return { ...op, recommendation: draft.recommendation, confidence: draft.confidence };
    case "probe.ask":
      return null;
  }
}

/** A short mark of what an op says, the same in a browser and on the server; null where nothing is compared. */
export function markOf(standing: ScoringOp | null): string | null {
  return standing && fnv1a(JSON.stringify(saidBy(standing)));
}

/**
 * What somebody wrote where this op would write, since its author looked: neither what they saw (`seen`, its mark)
 * nor what the op says anyway. Null where nothing did, and where `seen` is not known.
 */
export function overtakenBy(op: ScoringOp, draft: DraftScorecard, seen: string | null): ScoringOp | null {
  const standing = standingFor(op, draft);
  if (standing === null || seen === null) return null;
  const mark = markOf(standing);
  return mark === seen || mark === markOf(op) ? null : standing;
}

/** Without what no reader sees, and with texts as they are stored. */
function saidBy(op: ScoringOp): readonly unknown[] {
  switch (op.type) {
    case "score.set":
      return [op.score];
    case "reason.write":
      return [storable(op.text)];
    case "evidence.write":
      return [op.line.entry, op.line.mark, storable(op.line.text)];
    case "evidence.remove":
      return ["removed"];
    case "recommendation.set":
      return [op.recommendation, op.confidence];
    case "probe.ask":
      return [op.asked];
  }
}

/**
 * FNV-1a, 64 bits, over UTF-16 code units, in base 36 (Fowler, Noll, Vo). It tells values of one person apart and guards
 * against nobody: a browser has better ones over https only.
 */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(36);
}

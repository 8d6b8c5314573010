import type { RoomOp } from "@/lib/domain/interviews/op";
import type { ScoringOp } from "@/lib/domain/scoring/draft";

export type LiveOp = RoomOp | ScoringOp;

/** The server's word that an op is stored: its number in its lane, and database time. */
export type OpAck = { readonly seq: number; readonly at: number };

const SCORING: Record<ScoringOp["type"], true> = {
  "score.set": true,
  "reason.write": true,
  "evidence.write": true,
  "evidence.remove": true,
  "probe.ask": true,
  "recommendation.set": true,
};

export function isScoringOp(op: LiveOp): op is ScoringOp {
  return op.type in SCORING;
}

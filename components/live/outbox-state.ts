import type { ScoringOp } from "@/lib/domain/scoring/draft";
import type { KeptOp } from "./kept-op";
import type { OpAck } from "./live-op";
import { subjectOf } from "./outbox-turn";

/** What became of one sending. `stored`, `refused` and `overtaken` are definite; everything else is asked again. */
export type Answer =
  | { readonly kind: "stored"; readonly ack: OpAck }
  | { readonly kind: "refused"; readonly sentence: string }
  /** Its author wrote something else there meanwhile, from another device: `standing`. */
  | { readonly kind: "overtaken"; readonly standing: ScoringOp }
  | { readonly kind: "unknown" }
  /** The server answered that it failed. */
  | { readonly kind: "failed" }
  | { readonly kind: "signed-out" };

export type Send = (kept: KeptOp) => Promise<Answer>;

/** Two values of one person for the same thing, of which they have to choose one. */
export type Dispute = { readonly kept: KeptOp; readonly standing: ScoringOp };

export type OutboxState = {
  /** Changes without a definite answer yet, in the order they were made. */
  readonly waiting: readonly KeptOp[];
  /** Of those, what the server failed on again and again. The rest went ahead of it. */
  readonly failing: readonly KeptOp[];
  /** One for each thing, the newest. They stay on the device until somebody chooses. */
  readonly disputes: readonly Dispute[];
  /** How the last sending ended. */
  readonly link: "fine" | "unreachable" | "failing" | "signed-out";
};

export type OutboxEvents = {
  readonly changed: (state: OutboxState) => void;
  readonly stored: (kept: KeptOp, ack: OpAck) => void;
  readonly refused: (kept: KeptOp, sentence: string) => void;
};

export const NOTHING_WAITS: OutboxState = { waiting: [], failing: [], disputes: [], link: "fine" };

/** The newest dispute about each thing: what was meant before it there is overtaken by its own author. */
export function newestOf(disputes: readonly Dispute[]): readonly Dispute[] {
  const newest = new Map(disputes.map((dispute) => [subjectOf(dispute.kept.op), dispute]));
  return disputes.filter((dispute) => newest.get(subjectOf(dispute.kept.op)) === dispute);
}

import { type Outcome, outcomeWords } from "@/lib/domain/debrief/decision";
import type { InterviewStatus } from "@/lib/domain/interviews/state";
import { Tag } from "../ui/tag";
import { StatusTag } from "./status-tag";

export type Standing = {
  readonly kind: "real" | "demo";
  readonly status: InterviewStatus;
  readonly cancelledAt: Date | null;
  readonly outcome?: Outcome | null;
};

/** How an interview stands, in a word. A demo that runs is no interview that is on, so it is only called a demo. */
export function StandingTag({ interview }: { interview: Standing }) {
  const { kind, status, cancelledAt, outcome } = interview;
  if (cancelledAt !== null) return <Tag>Cancelled</Tag>;
  if (kind === "demo") return <Tag>Demo</Tag>;
  return outcome ? <Tag>{outcomeWords(outcome)}</Tag> : <StatusTag status={status} />;
}

import type { InterviewStatus } from "@/lib/domain/interviews/state";
import { Tag, type TagTone } from "../ui/tag";

const TONES: Record<InterviewStatus, TagTone> = {
  waiting: "neutral",
  live: "accent",
  paused: "warn",
  ended: "neutral",
};

export const STATUS_NAMES: Record<InterviewStatus, string> = {
  waiting: "Not started",
  live: "Live",
  paused: "Paused",
  ended: "Ended",
};

export function StatusTag({ status }: { status: InterviewStatus }) {
  return <Tag tone={TONES[status]}>{STATUS_NAMES[status]}</Tag>;
}

import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { RUBRIC_LEVEL_NAMES } from "@/lib/domain/rubrics/levels";
import type { Instant } from "@/lib/domain/shared/time";
import type { PickReason } from "./pick";

const DAY = 86_400_000;

/** Why this question: "Due again: you scored 2, Partial, 6 days ago." */
export function reasonInWords(reason: PickReason, now: Instant): string {
  switch (reason.kind) {
    case "due":
      return `Due again: you scored ${reason.score}, ${RUBRIC_LEVEL_NAMES[reason.score]}, ${ago(reason.lastAt, now)}.`;
    case "new-subject":
      return `You have not tried ${SUBJECT_NAMES[reason.subject]} yet.`;
    case "new-question":
      return `New to you, from what you practised least: ${SUBJECT_NAMES[reason.subject]}.`;
    case "longest-ago":
      return `Nothing is due. You answered this one ${ago(reason.lastAt, now)}, longer ago than any other.`;
  }
}

/** Whole days of 24 hours, so that no time zone is needed: "less than a day ago", "a day ago", "6 days ago". */
function ago(at: Instant, now: Instant): string {
  const days = Math.max(0, Math.floor((now - at) / DAY));
  if (days === 0) return "less than a day ago";
  return days === 1 ? "a day ago" : `${days} days ago`;
}

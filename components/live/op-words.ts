import type { Agenda } from "@/lib/domain/interviews/agenda";
import { asTyped } from "@/lib/domain/scoring/evidence";
import { CONFIDENCE_NAMES, RECOMMENDATION_NAMES } from "@/lib/domain/scoring/recommendation";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { isScoringOp, type LiveOp } from "./live-op";
import { scoreInWords } from "./score-stone";

/** What a change is about, for a heading: Your score for “Rollback”. */
export function subjectWords(op: LiveOp, agenda: Agenda): string {
  if (!isScoringOp(op)) return "A step of the agenda";
  switch (op.type) {
    case "score.set":
      return `Your score for “${targetWords(op.target, agenda)}”`;
    case "reason.write":
      return `Why you scored “${targetWords(op.target, agenda)}”`;
    case "evidence.write":
      return `A line of yours under “${titleOf(op.line.entry, agenda)}”`;
    case "evidence.remove":
      return "A line of yours";
    case "probe.ask":
      return `A probe under “${titleOf(op.question, agenda)}”`;
    case "recommendation.set":
      return "Your recommendation";
  }
}

/** What a change says, in as few words as tell it from another about the same. */
export function valueWords(op: LiveOp): string {
  switch (op.type) {
    case "score.set":
      return scoreInWords(op.score);
    case "reason.write":
      return op.text === "" ? "Nothing written" : `“${op.text}”`;
    case "evidence.write":
      return `“${asTyped(op.line)}”`;
    case "evidence.remove":
      return "Removed";
    case "probe.ask":
      return op.asked ? "Asked" : "Not asked";
    case "recommendation.set":
      if (op.recommendation === null) return "None";
      return op.confidence === null
        ? RECOMMENDATION_NAMES[op.recommendation]
        : `${RECOMMENDATION_NAMES[op.recommendation]}, confidence ${CONFIDENCE_NAMES[op.confidence].toLowerCase()}`;
    default:
      return "";
  }
}

function targetWords(target: Target, agenda: Agenda): string {
  const slug = questionOf(target);
  if (slug !== null) return titleOf(slug, agenda);
  const competency = COMPETENCIES.find((name) => target === `competency:${name}`);
  return competency ? COMPETENCY_NAMES[competency] : target;
}

function titleOf(entry: string, agenda: Agenda): string {
  return agenda.find(({ id }) => id === entry)?.title ?? entry;
}

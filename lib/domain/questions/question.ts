import type { Competency } from "@/lib/domain/shared/competencies";
import type { Kind, Level, Stack, Subject } from "./subjects";

/** What is asked. A published revision never changes; the levels of answer are in its rubric. */
export type Question = {
  /** Stable name in addresses and files, unique in its bank: `node-event-loop`. */
  readonly slug: string;
  /** Short name for agendas: "Event loop under load". */
  readonly title: string;
  /** The words as spoken: one thought, under 60 words. */
  readonly prompt: string;
  /** Why it is asked, for the interviewer. */
  readonly purpose: string;
  readonly subject: Subject;
  readonly kind: Kind;
  readonly levels: readonly Level[];
  /** Empty: fits every stack. */
  readonly stack: readonly Stack[];
  /** Planned length, whole minutes. */
  readonly minutes: number;
  /** Competencies the answer gives evidence on. */
  readonly competencies: readonly Competency[];
  /** Three to seven things that can be checked in an answer. */
  readonly keyPoints: readonly string[];
  readonly probes: readonly string[];
  readonly signs: readonly string[];
  readonly warnings: readonly string[];
  /** True where missing the point is disqualifying for the level. */
  readonly mustHave: boolean;
  /** 80 to 250 words an interviewer may rely on. */
  readonly reference: string;
  /** Slugs of near-duplicates that never stand in one kit with this one. */
  readonly enemies: readonly string[];
  /** Topic ids of the coverage list this question answers. */
  readonly topics: readonly string[];
  /** Day the facts were last checked, `YYYY-MM-DD`, where facts age. */
  readonly checked: string | null;
  /** Documentation the reference answer rests on. */
  readonly references: readonly string[];
};

/** Reverse questions are the candidate's own: they take time and are never scored. */
export function isScored(question: Pick<Question, "kind">): boolean {
  return question.kind !== "reverse";
}

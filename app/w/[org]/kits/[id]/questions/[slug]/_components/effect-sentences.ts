import type { VoidEffect } from "@/lib/domain/kits/coverage-lost";
import { counted } from "@/lib/domain/shared/counted";

/** What voiding one question means, before it is done or while it lasts. `interviews`: begun on the kit so far. */
export function effectSentences({
  effect: { questions },
  interviews,
  mustHave,
  isVoid,
}: {
  effect: Pick<VoidEffect, "questions">;
  interviews: number;
  mustHave: boolean;
  isVoid: boolean;
}): readonly string[] {
  const left =
    questions.after === 0
      ? "No question is left that counts, so there is no composite."
      : `Of ${counted(questions.before, "question")} that count, ${questions.after} ${questions.after === 1 ? "is" : "are"} left.`;
  const held =
    interviews === 0
      ? "Nobody was interviewed with this kit yet; it holds for everybody who will be."
      : `It holds for all ${counted(interviews, "interview")} with this kit and for those to come. Decided debriefs keep what they were decided on, and show what it would be now.`;
  const sentences = [
    left,
    held,
    "Its evidence and scores stay readable in the debriefs. Competencies were judged from all answers and stay as they are.",
    mustHave && "It is a must-have of the bar. The bar does not ask for it while it is void.",
    !isVoid && "It can be taken back with a reason. Both stay visible.",
  ];
  return sentences.filter((sentence) => sentence !== false);
}

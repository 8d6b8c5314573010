import type { Question } from "@/lib/domain/questions/question";
import { COMPETENCIES, type Competency } from "@/lib/domain/shared/competencies";

/** The rounds, by name and in order, in which a question gives evidence on each competency. */
export function heardIn(
  rounds: readonly { readonly name: string; readonly items: readonly { readonly question: Question }[] }[],
): readonly { readonly competency: Competency; readonly rounds: readonly string[] }[] {
  return COMPETENCIES.map((competency) => ({
    competency,
    rounds: rounds
      .filter(({ items }) => items.some(({ question }) => question.competencies.includes(competency)))
      .map(({ name }) => name),
  }));
}

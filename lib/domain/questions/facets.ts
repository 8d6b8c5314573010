import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { matches, type QuestionFilter } from "./filter";
import type { Question } from "./question";
import { KINDS, LEVELS, STACKS, SUBJECTS } from "./subjects";

/** Lengths somebody can ask for at most, in whole minutes. */
export const LENGTHS = [4, 5, 6, 7, 8, 9, 10, 12, 15] as const;

type Choices = Omit<QuestionFilter, "q">;
/** For one field of a filter: how many questions "any" leaves, and how many each choice. */
export type Facet<Value> = {
  readonly any: number;
  readonly choices: readonly { readonly value: Value; readonly count: number }[];
};
export type Facets = { readonly [Field in keyof Choices]: Facet<NonNullable<Choices[Field]>> };

/**
 * What each choice would leave, with everything else as the filter has it: the number beside a choice is the
 * number of questions somebody sees after choosing it.
 */
export function countFacets(questions: readonly Question[], filter: QuestionFilter): Facets {
  const facet = <Field extends keyof Choices>(
    field: Field,
    values: readonly NonNullable<Choices[Field]>[],
  ): Facet<NonNullable<Choices[Field]>> => {
    const left = (value: Choices[Field] | null) =>
      questions.filter((question) => matches(question, { ...filter, [field]: value })).length;
    return {
      any: left(null),
      choices: values.map((value) => ({ value, count: left(value) })),
    };
  };
  return {
    subject: facet("subject", SUBJECTS),
    kind: facet("kind", KINDS),
    level: facet("level", LEVELS),
    stack: facet("stack", STACKS),
    competency: facet("competency", COMPETENCIES),
    minutes: facet("minutes", lengthsFor(filter.minutes)),
  };
}

/** A length out of an old address stands among the others. */
function lengthsFor(asked: number | null): readonly number[] {
  return [...new Set([...LENGTHS, ...(asked === null ? [] : [asked])])].sort((a, b) => a - b);
}

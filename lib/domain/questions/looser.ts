import { CHOICES, matches, type QuestionFilter } from "./filter";
import type { Question } from "./question";

/** One wish taken out of a filter, and how many questions there are without it. */
export type Looser = {
  readonly without: (typeof CHOICES)[number] | "q";
  readonly filter: QuestionFilter;
  readonly count: number;
};

/** The single wishes whose absence would find something, the one that finds most first. */
export function looserFilters(questions: readonly Question[], filter: QuestionFilter): readonly Looser[] {
  const wishes = [
    ...(filter.q === "" ? [] : [{ without: "q" as const, filter: { ...filter, q: "" } }]),
    ...CHOICES.filter((field) => filter[field] !== null).map((field) => ({
      without: field,
      filter: { ...filter, [field]: null },
    })),
  ];
  return wishes
    .map((one) => ({ ...one, count: questions.filter((question) => matches(question, one.filter)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The filter as an address, with nothing in it that asks for nothing. */
export function filterAddress(filter: QuestionFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (filter.q !== "") address.set("q", filter.q);
  for (const field of CHOICES) {
    const value = filter[field];
    if (value !== null) address.set(field, String(value));
  }
  return address;
}

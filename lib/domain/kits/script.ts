/** A kit by itself asks everybody the same; one of several parallel kits asks others something as hard. */
export type AskedOf = "one-kit" | "parallel-kits";

/**
 * Read aloud before the first question. `minutes` is the whole plan, `closing` the candidate's part of it. Kits keep
 * it word for word, and their words are told by comparing: a sentence that was ever said stays here.
 */
export function openingText(kit: {
  readonly minutes: number;
  readonly questions: number;
  readonly closing: number;
  /** Absent: a kit by itself. */
  readonly of?: AskedOf;
}): string {
  const count = kit.questions === 1 ? "one question" : `${kit.questions} questions`;
  const others =
    kit.of === "parallel-kits" ? "questions of the same difficulty on the same topics" : "the same ones";
  const theirs = kit.closing > 0 ? ` The last ${kit.closing} minutes are for what you want to ask us.` : "";
  return (
    `Hello, and thank you for taking the time. We have ${kit.minutes} minutes together. ` +
    `I will ask ${count}, and everybody who applies for this role gets ${others}. ` +
    "I write down what you say while you say it, so I may look away now and then. " +
    `Take time to think whenever you need it, and ask me to repeat a question.${theirs}`
  );
}

/** Read aloud after the last question. */
export const CLOSING_TEXT =
  "Those were my questions. Now it is your turn: what do you want to know about the work, the team or the company? " +
  "Thank you for talking with me. Each of us writes down what we heard before we compare, and then you get an answer.";

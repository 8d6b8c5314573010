import { describe, expect, it } from "vitest";
import type { Stack, Subject } from "@/lib/domain/questions/subjects";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import type { PastRun } from "./history";
import { type PracticeQuestion, pickQuestion } from "./pick";

const DAY = 86_400_000;
const NOW = 100 * DAY;

function asked(slug: string, subject: Subject, minutes = 8, stack: readonly Stack[] = []): PracticeQuestion {
  return { slug, title: slug, prompt: `${slug}?`, subject, kind: "technical", stack, minutes };
}

function done(slug: string, subject: Subject, score: RubricLevel, daysAgo: number): PastRun {
  const at = NOW - daysAgo * DAY;
  const levels = { predicted: 2, score } as const;
  return { id: slug, slug, title: slug, subject, state: "done", startedAt: at - 1, scoredAt: at, ...levels };
}

function open(slug: string, subject: Subject, daysAgo: number): PastRun {
  const startedAt = NOW - daysAgo * DAY;
  const levels = { predicted: null, score: null };
  return { id: slug, slug, title: slug, subject, state: "answering", startedAt, scoredAt: null, ...levels };
}

const BANK = [
  asked("api-long", "api", 12),
  asked("api-short", "api", 6),
  asked("database-one", "database"),
  asked("node-one", "node", 8, ["node"]),
  asked("python-one", "python", 8, ["python"]),
  asked("fundamentals-one", "fundamentals"),
];

const pick = (history: readonly PastRun[], stack: Stack | null = null, bank = BANK) =>
  pickQuestion(bank, history, stack, NOW);

describe("pickQuestion", () => {
  it("begins with the fundamentals, or with the stack that was asked for", () => {
    expect(pick([])).toMatchObject({
      question: { slug: "fundamentals-one" },
      reason: { kind: "new-subject", subject: "fundamentals" },
    });
    expect(pick([], "node")?.question.slug).toBe("node-one");
  });

  it("leaves out other stacks' questions, and the candidate's own questions", () => {
    expect(pick([], "java", [asked("node-one", "node", 8, ["node"])])).toBeNull();
    expect(pick([], null, [{ ...asked("your-questions", "motivation"), kind: "reverse" }])).toBeNull();
  });

  it("takes what is due again first: the weakest, then the longest waiting", () => {
    const history = [
      done("node-one", "node", 2, 9),
      done("database-one", "database", 1, 2),
      done("api-short", "api", 1, 5),
      done("fundamentals-one", "fundamentals", 4, 1),
    ];
    expect(pick(history)).toMatchObject({
      question: { slug: "api-short" },
      reason: { kind: "due", score: 1, lastAt: NOW - 5 * DAY },
    });
  });

  it.each([
    [1, 1],
    [2, 3],
    [3, 14],
    [4, 45],
  ] as const)("has a %i wait for %i days", (score, days) => {
    const bank = [asked("api-short", "api")];
    const kindAfter = (daysAgo: number) =>
      pick([done("api-short", "api", score, daysAgo)], null, bank)?.reason.kind;
    expect(kindAfter(days - 0.01)).toBe("longest-ago");
    expect(kindAfter(days)).toBe("due");
  });

  it("goes by the latest score of a question", () => {
    const history = [
      done("api-short", "api", 1, 30),
      done("api-short", "api", 4, 2),
      open("node-one", "node", 1),
    ];
    expect(pick(history)?.reason.kind).toBe("new-subject");
  });

  it("then takes a subject not yet tried", () => {
    const history = [done("fundamentals-one", "fundamentals", 3, 1)];
    expect(pick(history)).toMatchObject({
      question: { slug: "api-short" },
      reason: { kind: "new-subject", subject: "api" },
    });
  });

  it("then a new question from the subject practised least", () => {
    const history = BANK.filter(({ slug }) => slug !== "api-long").map(({ slug, subject }, index) =>
      done(slug, subject, 4, 5 + index),
    );
    expect(pick(history)).toMatchObject({
      question: { slug: "api-long" },
      reason: { kind: "new-question", subject: "api" },
    });
  });

  it("then what was answered longest ago", () => {
    const history = BANK.map(({ slug, subject }, index) => done(slug, subject, 4, 10 + index));
    expect(pick(history)).toMatchObject({
      question: { slug: "fundamentals-one" },
      reason: { kind: "longest-ago", lastAt: NOW - 15 * DAY },
    });
  });

  it("does not ask for one subject twice in a row, even when it is due", () => {
    const history = [done("api-short", "api", 1, 2)];
    expect(pick(history)?.question.subject).toBe("fundamentals");
  });

  it("stays with the subject when there is no other", () => {
    const bank = [asked("api-short", "api"), asked("api-long", "api")];
    expect(pick([done("api-short", "api", 3, 1)], null, bank)?.question.slug).toBe("api-long");
  });

  it("does not offer what lies unfinished while anything else is left", () => {
    expect(pick([open("fundamentals-one", "fundamentals", 1)])?.question.slug).toBe("api-short");
    expect(pick([open("api-short", "api", 1)], null, [asked("api-short", "api")])?.question.slug).toBe(
      "api-short",
    );
  });

  it("gives the same question whatever order the bank and the history come in", () => {
    const history = [
      done("node-one", "node", 2, 9),
      done("api-short", "api", 2, 9),
      open("python-one", "python", 1),
    ];
    expect(pickQuestion(BANK.toReversed(), history.toReversed(), null, NOW)).toEqual(pick(history));
  });

  it("has nothing to offer from an empty bank", () => {
    expect(pick([], null, [])).toBeNull();
  });
});

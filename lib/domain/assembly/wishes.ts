import { isScored, type Question } from "@/lib/domain/questions/question";
import { KINDS, type Kind, SUBJECT_NAMES, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import type { Bank } from "./assembly";
import type { KitRequest, Topic } from "./request";
import { minutesText, quoted } from "./words";

/**
 * Something the questions of a kit must add up to: one question that covers it, or minutes of them. A pin is a
 * wish that only one question can meet.
 */
export type Wish = {
  readonly key: string;
  readonly sort: "any" | "subject" | "competency" | "kind" | "pin" | "share";
  readonly name: string;
  readonly covers: (question: Question) => boolean;
  /** What a covering question adds, and what they must add up to: questions, or minutes for a share. */
  readonly unit: "questions" | "minutes";
  readonly least: number;
};

export function amountOf(wish: Wish, question: Question): number {
  if (!wish.covers(question)) return 0;
  return wish.unit === "minutes" ? question.minutes : 1;
}

export function isMet(wish: Wish, questions: readonly Question[]): boolean {
  return questions.reduce((sum, question) => sum + amountOf(wish, question), 0) >= wish.least;
}

/** True for a question that gives evidence on a topic. */
export function isOn(topic: Topic, question: Question): boolean {
  return (
    topic === `subject:${question.subject}` ||
    question.competencies.some((competency) => topic === `competency:${competency}`)
  );
}

export function topicName(topic: Topic): string {
  const subject = SUBJECTS.find((name) => topic === `subject:${name}`);
  const competency = COMPETENCIES.find((name) => topic === `competency:${name}`);
  return subject ? SUBJECT_NAMES[subject] : competency ? COMPETENCY_NAMES[competency] : topic;
}

const ONE = { unit: "questions", least: 1 } as const;

const KIND_WISHES: Record<Kind, string> = {
  technical: "Technical questions",
  behavioural: "Behavioural questions",
  situational: "Situational questions",
  values: "Questions on values",
  reverse: "Their questions",
};

/** Every wish of a request, each once. The first asks for a kit that is not empty. */
export function wishesOf(
  request: Pick<KitRequest, "mustSubjects" | "mustCompetencies" | "mustKinds" | "pinned"> &
    Partial<Pick<KitRequest, "shares">>,
  bank: Bank,
): readonly Wish[] {
  const titleOf = (slug: string) => bank.find((entry) => entry.question.slug === slug)?.question.title;
  const wishes: Wish[] = [
    { key: "any", sort: "any", name: "At least one question", covers: isScored, ...ONE },
    ...request.mustSubjects.map((subject) => ({
      key: `subject:${subject}`,
      sort: "subject" as const,
      name: SUBJECT_NAMES[subject],
      covers: (question: Question) => question.subject === subject,
      ...ONE,
    })),
    ...request.mustCompetencies.map((competency) => ({
      key: `competency:${competency}`,
      sort: "competency" as const,
      name: COMPETENCY_NAMES[competency],
      covers: (question: Question) => question.competencies.includes(competency),
      ...ONE,
    })),
    // The closing is the candidate's own time: "reverse" is met by it, never by an item.
    ...request.mustKinds
      .filter((kind) => kind !== "reverse")
      .map((kind) => ({
        key: `kind:${kind}`,
        sort: "kind" as const,
        name: KIND_WISHES[kind],
        covers: (question: Question) => question.kind === kind,
        ...ONE,
      })),
    ...request.pinned.map((slug) => ({
      key: `pin:${slug}`,
      sort: "pin" as const,
      name: quoted(titleOf(slug) ?? slug),
      covers: (question: Question) => question.slug === slug,
      ...ONE,
    })),
    ...(request.shares ?? [])
      .filter((share) => share.least > 0)
      .map((share) => ({
        key: `share:${share.topic}`,
        sort: "share" as const,
        name: `${minutesText(share.least)} of ${topicName(share.topic)}`,
        covers: (question: Question) => isOn(share.topic, question),
        unit: "minutes" as const,
        least: share.least,
      })),
  ];
  return [...new Map(wishes.map((wish) => [wish.key, wish])).values()];
}

/** The name as it reads inside a sentence: "Databases", "behavioural questions". */
export function inSentence(wish: Wish): string {
  return wish.sort === "kind" ? lowered(wish.name) : wish.name;
}

export function kindInSentence(kind: Kind): string {
  return lowered(KIND_WISHES[kind]);
}

function lowered(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Subjects, competencies and kinds that were asked for: what makes an item one that must stay. */
export function isMust(wish: Wish): boolean {
  return wish.sort === "subject" || wish.sort === "competency" || wish.sort === "kind";
}

/** The same request without one wish. */
export function withoutWish(request: KitRequest, wish: Wish): KitRequest {
  const others = <Name extends string>(names: readonly Name[], sort: Wish["sort"]) =>
    names.filter((name) => wish.key !== `${sort}:${name}`);
  return {
    ...request,
    mustSubjects: others(request.mustSubjects, "subject"),
    mustCompetencies: others(request.mustCompetencies, "competency"),
    mustKinds: others(request.mustKinds, "kind"),
    pinned: others(request.pinned, "pin"),
    shares: request.shares.map((share) =>
      wish.key === `share:${share.topic}` ? { ...share, least: 0 } : share,
    ),
  };
}

/** The same request with one must more, where it is not in it. */
export function withWish(request: KitRequest, wish: Wish): KitRequest {
  const more = <Name extends string>(names: readonly Name[], all: readonly Name[], sort: Wish["sort"]) => [
    ...names,
    ...all.filter((name) => wish.key === `${sort}:${name}` && !names.includes(name)),
  ];
  return {
    ...request,
    mustSubjects: more(request.mustSubjects, SUBJECTS, "subject"),
    mustCompetencies: more(request.mustCompetencies, COMPETENCIES, "competency"),
    mustKinds: more(request.mustKinds, KINDS, "kind"),
  };
}

/** The musts with these keys; a key that nothing has is passed over. */
export function mustsNamed(keys: readonly string[]): readonly Wish[] {
  const everything = { mustSubjects: SUBJECTS, mustCompetencies: COMPETENCIES, mustKinds: KINDS, pinned: [] };
  return wishesOf(everything, []).filter((wish) => isMust(wish) && keys.includes(wish.key));
}

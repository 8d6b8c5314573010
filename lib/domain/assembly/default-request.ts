import type { Kind, Subject } from "@/lib/domain/questions/subjects";
import type { Competency } from "@/lib/domain/shared/competencies";
import { type KitRequest, NOTHING_FINER } from "./request";

type Frame = Pick<KitRequest, "openingMinutes" | "closingMinutes">;
type Musts = {
  readonly subjects: readonly Subject[];
  readonly competencies: readonly Competency[];
  readonly kinds: readonly Kind[];
};

/** Hello takes 2 to 5 minutes; the candidate's questions and the goodbye 3 to 8; under ten there is time for neither. */
const FRAMES: readonly (Frame & { readonly from: number })[] = [
  { from: 90, openingMinutes: 5, closingMinutes: 8 },
  { from: 60, openingMinutes: 4, closingMinutes: 7 },
  { from: 45, openingMinutes: 3, closingMinutes: 5 },
  { from: 30, openingMinutes: 3, closingMinutes: 4 },
  { from: 10, openingMinutes: 2, closingMinutes: 3 },
  { from: 0, openingMinutes: 0, closingMinutes: 0 },
];

/**
 * What a backend kit covers at each length, beside its stack. Questions take six to ten minutes, so the list
 * grows by what still fits with room to choose: half an hour holds three questions, an hour six.
 */
const MUSTS: readonly (Musts & { readonly from: number })[] = [
  {
    from: 90,
    subjects: ["database", "security", "architecture"],
    competencies: ["breaking-problems-down", "communication", "pragmatism", "ownership", "growth"],
    kinds: ["technical", "behavioural", "situational"],
  },
  {
    from: 60,
    subjects: ["database", "security"],
    competencies: ["breaking-problems-down", "communication", "ownership"],
    kinds: ["technical", "behavioural"],
  },
  {
    from: 45,
    subjects: ["database"],
    competencies: ["breaking-problems-down", "communication"],
    kinds: ["technical", "behavioural"],
  },
  { from: 30, subjects: [], competencies: ["communication"], kinds: ["technical", "behavioural"] },
  { from: 0, subjects: [], competencies: [], kinds: ["technical"] },
];

/** From this length on a kit for a stack has a question on it; below, such a question is only preferred. */
const STACK_FROM = 30;

/** A whole request from the four things somebody says first. */
export function defaultRequest(asked: Pick<KitRequest, "role" | "level" | "stack" | "minutes">): KitRequest {
  const musts = MUSTS.find((row) => asked.minutes >= row.from);
  return {
    ...asked,
    ...defaultFrame(asked.minutes),
    mustSubjects:
      asked.stack !== null && asked.minutes >= STACK_FROM
        ? [asked.stack, ...(musts?.subjects ?? [])]
        : (musts?.subjects ?? []),
    mustCompetencies: musts?.competencies ?? [],
    mustKinds: musts?.kinds ?? [],
    pinned: [],
    excluded: [],
    ...NOTHING_FINER,
  };
}

/** Minutes for hello and goodbye in an interview of this length. */
export function defaultFrame(minutes: number): Frame {
  const row = FRAMES.find(({ from }) => minutes >= from);
  return { openingMinutes: row?.openingMinutes ?? 0, closingMinutes: row?.closingMinutes ?? 0 };
}

import type { Kind, Level, Stack, Subject } from "@/lib/domain/questions/subjects";
import type { Competency } from "@/lib/domain/shared/competencies";

/** What somebody asks a kit to be. */
export type KitRequest = {
  readonly role: string;
  readonly level: Level;
  /** Null: no language in particular. */
  readonly stack: Stack | null;
  /** Whole minutes from hello to goodbye, opening and candidate's questions included. */
  readonly minutes: number;
  readonly openingMinutes: number;
  readonly closingMinutes: number;
  /** Each must be covered by at least one question. */
  readonly mustSubjects: readonly Subject[];
  readonly mustCompetencies: readonly Competency[];
  /** Kinds that must occur at least once. */
  readonly mustKinds: readonly Kind[];
  /** Slugs that must be in, and slugs that must not. */
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
} & Finer;

/** What a weight or a share of the minutes is for. */
export type Topic = `subject:${Subject}` | `competency:${Competency}`;

/** How much evidence on something counts: 1 is usual, 0 is for nothing. */
export type Weight = 0 | 1 | 2 | 3;
export const WEIGHTS: readonly Weight[] = [0, 1, 2, 3];

/** Whole minutes of questions that give evidence on a topic. */
export type Share = {
  readonly topic: Topic;
  readonly least: number;
  /** Null: as many as you like. */
  readonly most: number | null;
};

/** What few people ask for, and what nobody has to. */
export type Finer = {
  readonly weights: Readonly<Partial<Record<Topic, Weight>>>;
  readonly shares: readonly Share[];
  /** Kinds that may occur. Empty: all that are scored. */
  readonly onlyKinds: readonly Kind[];
  /** How many questions may be harder than the level. Null: any number. */
  readonly mostHard: number | null;
  /** How far the mean difficulty may lie from the level, in levels. Null: as far as it comes. */
  readonly tolerance: number | null;
  /** Slugs this candidate practised or was asked before: never in, not even when pinned. */
  readonly seen: readonly string[];
  /** Questions used this often in the last twelve months are left out. Null: however often. */
  readonly mostUses: number | null;
  /** Questions used within so many days are left out. Nought: however lately. */
  readonly restDays: number;
};

export const NOTHING_FINER: Finer = {
  weights: {},
  shares: [],
  onlyKinds: [],
  mostHard: null,
  tolerance: null,
  seen: [],
  mostUses: null,
  restDays: 0,
};

/** Usual where nothing else is said. */
export function weightOfTopic(request: Pick<KitRequest, "weights">, topic: Topic): Weight {
  return request.weights[topic] ?? 1;
}

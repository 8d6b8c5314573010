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
};

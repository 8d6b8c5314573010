import { addressOf } from "@/lib/domain/assembly/address";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import type { LoopRequest } from "@/lib/domain/assembly/loop-request";
import type { KitRequest } from "@/lib/domain/assembly/request";
import type { Kind, Level, Subject } from "@/lib/domain/questions/subjects";
import { type Loop, OWN, type Role, type Round } from "./loop";

/** The kit a round asks for when somebody of this level is interviewed for this role. */
export function roundRequest(role: Role, level: Level, round: Round): KitRequest {
  const { title, stack } = role;
  return {
    ...defaultRequest({
      role: `${title}, ${round.title.toLowerCase()}`,
      level,
      stack,
      minutes: round.minutes,
    }),
    mustSubjects: roundSubjects(role, round),
    mustCompetencies: round.competencies,
    mustKinds: round.kinds,
    onlyKinds: roundKinds(round),
  };
}

/**
 * A round that wants nothing but technical questions takes no stories from the past: they have a round of their
 * own. What somebody would do about a technical matter may be asked.
 */
function roundKinds({ kinds }: Round): readonly Kind[] {
  return kinds.every((kind) => kind === "technical") ? ["technical", "situational"] : [];
}

/** A whole loop as it is solved, round by round. What two rounds ask evidence on is measured twice already. */
export function loopRequest(role: Role, level: Level, loop: Loop): LoopRequest {
  const rounds = loop.rounds.map((round) => ({
    name: round.title,
    request: roundRequest(role, level, round),
  }));
  return { rounds, twice: [] };
}

/** The same as the generator's address. What is asked for stands in it whole, so a later default changes nothing. */
export function roundAddress(role: Role, level: Level, round: Round): URLSearchParams {
  const request = roundRequest(role, level, round);
  return addressOf({ request, seed: "1", items: null, own: true, before: [] });
}

/** Subjects in the order of the round, the role's own in the place of `own`, each once. */
export function roundSubjects(role: Role, round: Round): readonly Subject[] {
  return [...new Set(round.subjects.flatMap((subject) => (subject === OWN ? role.own : [subject])))];
}

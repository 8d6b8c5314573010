import "server-only";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { MaskedLine } from "@/lib/domain/scoring/masked";
import { type Reveal, reveal } from "@/lib/domain/scoring/reveal";
import type { Score } from "@/lib/domain/scoring/score";
import { type GivenRating, mayReadAnswers } from "@/lib/domain/scoring/second-rating";
import { read, type Transaction } from "../client";
import { sha256 } from "../digest";
import { interview, seat } from "../schema/interviews";
import { kit } from "../schema/kits";
import { secondRating, secondReading } from "../schema/second-ratings";
import type { MemberScope } from "../scope";
import { onRevision } from "./bars";
import { owesElsewhere } from "./elsewhere";
import { heardOf } from "./heard";
import { owedIn } from "./owed";

/** One candidate's answer to one question, with nothing in it that says whose. */
export type MaskedAnswer = {
  /** Made for this reader alone: it names the answer to nobody else, and orders the answers by chance. */
  readonly key: string;
  readonly lines: readonly MaskedLine[];
};

export type AnswersReading =
  /** Something is left to score in an interview on this kit revision. */
  | { readonly state: "owes" }
  | { readonly state: "not-begun"; readonly answers: number }
  | {
      readonly state: "begun";
      /** Not rated by this reader yet, in the order of theirs. */
      readonly answers: readonly MaskedAnswer[];
      readonly rated: number;
    };

export type QuestionKey = {
  readonly organisationId: string;
  readonly kitId: string;
  readonly kitRevision: number;
  /** Slug. */
  readonly question: string;
};

type Answer = { readonly interviewId: string; readonly lines: readonly MaskedLine[] };

/** Bounds one reading. */
const MOST = 100;

/**
 * All candidates' answers to one question of a kit's newest revision, as far as this reader may rate them: those whose
 * debriefs are open to them and in which something was noted. Nothing for an absent kit.
 */
export function getAnswers(scope: MemberScope, kitId: string, question: string): Promise<AnswersReading> {
  return read(scope, async (tx) => {
    const { organisationId } = scope;
    const [newest] = await tx
      .select({ kitRevision: kit.latestRevision })
      .from(kit)
      .where(and(eq(kit.organisationId, organisationId), eq(kit.id, kitId)));
    if (!newest) return { state: "not-begun", answers: 0 };
    const key = { organisationId, kitId, ...newest, question };
    const open = await openAnswers(tx, scope, key);
    if (open === null) return { state: "owes" };
    const reading = await readingOf(tx, scope, key, open);
    if (reading === null) return { state: "not-begun", answers: open.length };
    const left = reading.answers.filter((answer) => reading.rated.every((one) => one.key !== answer.key));
    return {
      state: "begun",
      answers: left.map(({ key: name, lines }) => ({ key: name, lines })),
      rated: reading.rated.length,
    };
  });
}

/** The answers with the names this reader knows them by, and what they gave; null before they have begun. */
export async function readingOf(
  tx: Transaction,
  { personId }: MemberScope,
  key: QuestionKey,
  open: readonly Answer[],
): Promise<{
  readonly answers: readonly (Answer & MaskedAnswer)[];
  readonly rated: readonly GivenRating[];
} | null> {
  const [begun] = await tx
    .select({ seed: secondReading.seed })
    .from(secondReading)
    .where(
      and(
        eq(secondReading.organisationId, key.organisationId),
        eq(secondReading.kitId, key.kitId),
        eq(secondReading.kitRevision, key.kitRevision),
        eq(secondReading.question, key.question),
        eq(secondReading.personId, personId),
      ),
    );
  if (!begun) return null;
  const nameOf = (interviewId: string) => sha256(`${begun.seed}/${interviewId}`).slice(0, 32);
  const given = await tx
    .select({ interviewId: secondRating.interviewId, score: secondRating.score })
    .from(secondRating)
    .where(
      and(
        eq(secondRating.organisationId, key.organisationId),
        eq(secondRating.kitId, key.kitId),
        eq(secondRating.kitRevision, key.kitRevision),
        eq(secondRating.question, key.question),
        eq(secondRating.personId, personId),
      ),
    );
  return {
    answers: open
      .map((answer) => ({ ...answer, key: nameOf(answer.interviewId) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
    rated: given.map(({ interviewId, score }) => ({ key: nameOf(interviewId), score: asScore(score) })),
  };
}

/** Null while this reader has something left to score in an interview on the revision. */
export async function openAnswers(
  tx: Transaction,
  scope: MemberScope,
  key: QuestionKey,
): Promise<readonly Answer[] | null> {
  const begun = and(
    onRevision(key),
    eq(interview.kind, "real"),
    ne(interview.status, "waiting"),
    isNull(interview.cancelledAt),
  );
  // Without a bound, unlike the answers: one that is owed for long stands behind many newer ones.
  const own = await tx
    .selectDistinct({ id: interview.id })
    .from(interview)
    .innerJoin(
      seat,
      and(
        eq(seat.organisationId, interview.organisationId),
        eq(seat.interviewId, interview.id),
        eq(seat.personId, scope.personId),
      ),
    )
    .where(begun);
  const reveals: Reveal[] = [];
  for (const { id } of own) {
    const { panel, me } = await panelOf(tx, scope, id);
    reveals.push(reveal(me, panel, false));
  }
  // Who scores one candidate in another round is not shown that candidate's answer, and may rate the others'.
  if (!mayReadAnswers(reveals)) return null;
  const newest = await tx
    .select({ id: interview.id, elsewhere: owesElsewhere(scope.personId) })
    .from(interview)
    .where(begun)
    .orderBy(desc(interview.createdAt), desc(interview.id))
    .limit(MOST);
  const answers: Answer[] = [];
  for (const { id, elsewhere } of newest) {
    const { panel, me } = await panelOf(tx, scope, id);
    if (reveal(me, panel, elsewhere) !== "everything") continue;
    const lines = await heardOf(tx, scope, { interviewId: id, question: key.question });
    if (lines.length > 0) answers.push({ interviewId: id, lines });
  }
  return answers;
}

async function panelOf(tx: Transaction, scope: MemberScope, interviewId: string) {
  const panel = await owedIn(tx, scope, interviewId);
  return { panel, me: panel.find(({ personId }) => personId === scope.personId) ?? null };
}

/** Only `handIn` fills this table. */
function asScore(score: number): Score {
  return score as Score;
}

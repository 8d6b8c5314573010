import type { Decision, Reopened } from "@/lib/domain/debrief/decision";
import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import type { Revote, VoteCount } from "@/lib/domain/debrief/revote";
import { standingOf } from "@/lib/domain/debrief/standing";
import { debriefRows } from "@/lib/domain/debrief/summary";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { deviationsOf } from "@/lib/domain/interviews/deviations";
import type { RoomState } from "@/lib/domain/interviews/state";
import type { KitRevision } from "@/lib/domain/kits/kit";
import type { BarVersion } from "@/lib/domain/scoring/bar";
import type { Correction } from "@/lib/domain/scoring/correction";
import { type Evidence, inTimeOrder } from "@/lib/domain/scoring/evidence";
import type { Excused } from "@/lib/domain/scoring/excuse";
import { isLate } from "@/lib/domain/scoring/overdue";
import type { Confidence, Recommendation } from "@/lib/domain/scoring/recommendation";
import { comparedIn, leftOutOf } from "@/lib/domain/scoring/round";
import { NOT_ASSESSED, questionOf, type Score, type Target } from "@/lib/domain/scoring/score";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import type { SecondRating } from "@/lib/domain/scoring/second-rating";
import { type VoidEvent, voidedBy } from "@/lib/domain/scoring/voided";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import type { Instant } from "@/lib/domain/shared/time";
import type { DebriefRecord, RecordedDecision, RecordedRating } from "./debrief-record";

/** An open debrief, as far as its record needs it. */
export type RecordedDebrief = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly kit: KitRevision;
  readonly room: RoomState;
  readonly openedAt: Date;
  readonly scorecards: readonly {
    readonly name: string;
    readonly recommendation: Recommendation;
    readonly confidence: Confidence;
    readonly revision: number;
    readonly ratings: readonly Rating[];
    readonly firstRatings: readonly Rating[];
    readonly handedInAt: Instant;
    readonly evidence: readonly Evidence[];
    readonly corrections: readonly Correction[];
  }[];
  readonly excused: readonly Excused[];
  readonly bars: readonly BarVersion[];
  readonly voids: readonly VoidEvent[];
  readonly secondRatings: readonly SecondRating[];
  readonly decision: Decision | null;
  readonly reopened: readonly Reopened[];
  readonly again: { readonly revote: (Revote & { readonly counts: readonly VoteCount[] | null }) | null };
};

/** Everything an open debrief shows, for another program. Nothing of who may not be named here was in it. */
export function recordDebrief(debrief: RecordedDebrief): DebriefRecord {
  const { kit, room, scorecards, decision } = debrief;
  const agenda = agendaOf(kit);
  const targets = comparedIn(agenda, scorecards);
  const voided = voidedBy(debrief.voids);
  const standing = standingOf(debrief.bars, debriefRows(targets, scorecards), voided);
  const { composite } = standing.now.reading;
  const names = distinctNames([...scorecards, ...debrief.excused].map(({ name }) => name));
  return {
    format: "evenhand-debrief",
    formatVersion: 1,
    interview: debrief.interviewId,
    candidate: debrief.candidateName,
    kit: {
      name: kit.name,
      role: kit.role,
      level: kit.level,
      stack: kit.stack,
      minutes: kit.minutes,
      questions: kit.items.map(({ question, rubric, revision, minutes }) => ({
        slug: question.slug,
        revision,
        prompt: question.prompt,
        minutes,
        anchors: rubric.anchors,
      })),
    },
    notInThisRound: leftOutOf(targets),
    openedAt: debrief.openedAt.toISOString(),
    differed: deviationsOf(room, agenda),
    scorecards: scorecards.map((card, index) => ({
      interviewer: names[index] ?? card.name,
      handedInAt: new Date(card.handedInAt).toISOString(),
      late: room.endedAt !== null && isLate(room.endedAt, card.handedInAt),
      revision: card.revision,
      recommendation: card.recommendation,
      confidence: card.confidence,
      ratings: targets.flatMap((target) => ratingOf(target, card, kit)),
      evidence: inTimeOrder(card.evidence).map(({ entry, mark, text, heardAtMs }) => ({
        entry,
        mark,
        text,
        heardAtMs,
      })),
      corrections: card.corrections.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    })),
    excused: debrief.excused.map((one, index) => ({
      ...one,
      name: names[scorecards.length + index] ?? one.name,
    })),
    voided: voided.map(({ question, reason, by, at }) => ({
      question,
      reason,
      by,
      since: new Date(at).toISOString(),
    })),
    secondRatings: debrief.secondRatings.map(({ question, name, score, at }) => ({
      question,
      rater: name,
      level: levelIn({ score }),
      at: new Date(at).toISOString(),
    })),
    composite: {
      mean: composite.mean,
      questions: composite.counted,
      leftOut: composite.leftOut,
      levels: composite.levels,
      notAssessed: composite.notAssessed,
    },
    bars: standing.all.map(({ version, reading }) => ({
      number: version?.number ?? null,
      reason: version?.reason ?? null,
      verdict: reading.verdict,
    })),
    revote: revoteIn(debrief.again.revote),
    decision: decision && recordedDecision(decision),
    reopened: debrief.reopened.map((one) => ({
      ...one,
      decision: recordedDecision(one.decision),
      reopenedAt: new Date(one.reopenedAt).toISOString(),
    })),
  };
}

function recordedDecision(decision: Decision): RecordedDecision {
  return { ...decision, decidedAt: new Date(decision.decidedAt).toISOString() };
}

function revoteIn(revote: RecordedDebrief["again"]["revote"]): DebriefRecord["revote"] {
  if (!revote?.counts) return null;
  const { called, voted, counts } = revote;
  return { called, voted, counts };
}

function ratingOf(
  target: Target,
  card: RecordedDebrief["scorecards"][number],
  kit: KitRevision,
): readonly RecordedRating[] {
  const rating = card.ratings.find((one) => one.target === target);
  if (!rating) return [];
  const first = card.firstRatings.find((one) => one.target === target) ?? rating;
  return [
    {
      kind: questionOf(target) === null ? "competency" : "question",
      criterion: target.slice(target.indexOf(":") + 1),
      name: nameOf(target, kit),
      level: levelIn(rating),
      firstLevel: levelIn(first),
      reason: rating.reason,
    },
  ];
}

function nameOf(target: Target, kit: KitRevision): string {
  const slug = questionOf(target);
  if (slug !== null) return kit.items.find(({ question }) => question.slug === slug)?.question.title ?? slug;
  const competency = COMPETENCIES.find((name) => target === `competency:${name}`);
  return competency ? COMPETENCY_NAMES[competency] : target;
}

function levelIn({ score }: { readonly score: Score }): RecordedRating["level"] {
  return score === NOT_ASSESSED ? null : score;
}

import { OUTCOME_NAMES } from "@/lib/domain/debrief/decision";
import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import { movementOf } from "@/lib/domain/debrief/movement";
import { movementWords } from "@/lib/domain/debrief/movement-words";
import { standingOf } from "@/lib/domain/debrief/standing";
import {
  compositeNumber,
  compositeWords,
  storedNumber,
  VERDICT_NAMES,
  verdictWords,
} from "@/lib/domain/debrief/standing-words";
import { debriefRows } from "@/lib/domain/debrief/summary";
import { withVoidWords } from "@/lib/domain/debrief/void-words";
import { gapWords, unaskedWords } from "@/lib/domain/debrief/words";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { differencesIn } from "@/lib/domain/interviews/differences";
import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import { ruleWords } from "@/lib/domain/scoring/bar-words";
import { lateIn } from "@/lib/domain/scoring/overdue";
import { CONFIDENCE_NAMES, RECOMMENDATION_NAMES } from "@/lib/domain/scoring/recommendation";
import { comparedIn, leftOutOf, leftOutWords } from "@/lib/domain/scoring/round";
import { questionTarget, type Target } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { voidedBy } from "@/lib/domain/scoring/voided";
import { counted } from "@/lib/domain/shared/counted";
import { evidencePart } from "./evidence-part";
import type { Packet, PacketBlock } from "./packet";
import { changeWords, scoreWords, utcWords } from "./packet-words";
import type { RecordedDebrief } from "./record-debrief";

/** What an open debrief shows, to be read and filed: the decision first, then what it rests on. */
export function debriefPacket(debrief: RecordedDebrief): Packet {
  const { kit, room, candidateName } = debrief;
  const agenda = agendaOf(kit);
  const names = distinctNames([...debrief.scorecards, ...debrief.excused].map(({ name }) => name));
  const people = debrief.scorecards.map((card, index) => ({ ...card, name: names[index] ?? card.name }));
  const targets = comparedIn(agenda, people);
  const voids = voidedBy(debrief.voids);
  const rows = debriefRows(targets, people, voids);
  const items = kit.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  const nameOf = (target: Target) => describeTarget(target, items).name;
  const differences = differencesIn(room, agenda).map(({ fact, said }) =>
    said === null ? fact : `${fact} “${said}”`,
  );
  const blocks: readonly PacketBlock[] = [
    {
      kind: "facts",
      facts: [
        ["Candidate", candidateName],
        ["Kit", kit.name],
        [
          "Role",
          [kit.role, LEVEL_NAMES[kit.level], kit.stack && STACK_NAMES[kit.stack]].filter(Boolean).join(", "),
        ],
        ["Length", counted(kit.minutes, "minute")],
        ["Interviewers", people.map(({ name }) => name).join(", ")],
        ["Opened", utcWords(debrief.openedAt.getTime())],
      ],
    },
    heading(1, "Decision"),
    ...debrief.reopened.flatMap(({ decision, by, reason, reopenedAt }) => [
      ...decisionPart(decision),
      text([`Opened again by ${by}, ${utcWords(reopenedAt)}: ${reason}`]),
    ]),
    ...decisionPart(debrief.decision),
    heading(1, "Scores"),
    text([unaskedWords(rows), leftOutWords(leftOutOf(targets))]),
    {
      kind: "table",
      head: ["Asked", ...people.map(({ name }) => name), "Apart"],
      rows: rows.map((row) => [
        nameOf(row.target),
        ...people.map((card, index) =>
          scoreWords(
            row.scores[index] ?? null,
            card.firstRatings.find(({ target }) => target === row.target)?.score ?? null,
          ),
        ),
        gapWords(row),
      ]),
    },
    ...standingPart(debrief, standingOf(debrief.bars, rows, voids), nameOf),
    heading(1, "Recommendations"),
    {
      kind: "table",
      head: ["Interviewer", "Recommendation", "Confidence"],
      rows: people.map((card) => [
        card.name,
        RECOMMENDATION_NAMES[card.recommendation],
        CONFIDENCE_NAMES[card.confidence],
      ]),
    },
    text([movementWords(movementOf(people, debrief.openedAt.getTime()))]),
    ...revotePart(debrief.again.revote),
    ...listed(
      "Late scorecards",
      lateIn(people, room.endedAt).map(({ name, late }) => `${name} submitted ${late}.`),
    ),
    ...listed(
      "Corrections",
      people.flatMap((card) => card.corrections.map((one) => changeWords(card.name, one, nameOf))),
    ),
    ...listed(
      "Excused",
      debrief.excused.map(({ by, reason }, index) => {
        const name = names[people.length + index] ?? "";
        return `${name} was excused${by === null ? "" : ` by ${by}`}${reason === null ? "." : `: ${reason}`}`;
      }),
    ),
    heading(1, "What differed from the kit"),
    differences.length > 0
      ? { kind: "list", lines: differences }
      : text(["Nothing. Every question was asked as written, and in its order."]),
    heading(1, "Evidence"),
    ...evidencePart(debrief, people, rows, nameOf),
  ];
  return { title: `Debrief: ${candidateName}`, blocks: blocks.filter(isSaid) };
}

function decisionPart(decision: RecordedDebrief["decision"]): readonly PacketBlock[] {
  if (!decision) return [text(["No decision is recorded yet."])];
  const then = decision.composite === null ? "" : `, composite then ${storedNumber(decision.composite)}`;
  return [
    {
      kind: "facts",
      facts: [
        ["Outcome", OUTCOME_NAMES[decision.outcome]],
        ["Reason", decision.reason],
        ...(decision.verdict ? [["Bar", `${VERDICT_NAMES[decision.verdict]}${then}`] as const] : []),
        ...(decision.overrideReason
          ? [["Override", `Decided against the bar: ${decision.overrideReason}`] as const]
          : []),
        ["Decided by", `${decision.decider}, ${utcWords(decision.decidedAt)}`],
      ],
    },
  ];
}

function standingPart(
  { voids }: RecordedDebrief,
  { now, all, withVoid }: ReturnType<typeof standingOf>,
  nameOf: (target: Target) => string,
): readonly PacketBlock[] {
  const { composite } = now.reading;
  const gone = voidedBy(voids);
  return [
    heading(2, "Composite"),
    text([
      `${compositeNumber(composite)} on the scale of 1 to 4.`,
      compositeWords(composite),
      "The recommendations are not part of it.",
      now.bar.weightsReason && `The questions do not weigh the same: ${now.bar.weightsReason}`,
    ]),
    ...gone.map(({ question, by, at, reason }) =>
      text([
        `“${nameOf(questionTarget(question))}” is left out for every candidate on this kit.`,
        `Voided by ${by ?? "somebody who has left"}, ${utcWords(at)}: ${reason}`,
      ]),
    ),
    ...(withVoid ? [text([withVoidWords(withVoid, gone.length)])] : []),
    ...all.flatMap(({ version, bar, reading }, index) => [
      ...(index > 0 && version
        ? [
            text([
              `Amended by ${version.setBy ?? "somebody who has left"}, ${utcWords(version.setAt)}: ${version.reason}`,
            ]),
          ]
        : []),
      text([verdictWords(bar, reading, nameOf), bar.rule && ruleWords(bar.rule, nameOf)]),
    ]),
  ];
}

function revotePart(revote: RecordedDebrief["again"]["revote"]): readonly PacketBlock[] {
  if (!revote?.counts) return [];
  return [
    heading(2, "Asked once more, without names"),
    {
      kind: "table",
      head: ["Recommendation", "Votes"],
      rows: revote.counts.map(({ recommendation, votes }) => [
        RECOMMENDATION_NAMES[recommendation],
        `${votes}`,
      ]),
    },
  ];
}

function listed(title: string, lines: readonly string[]): readonly PacketBlock[] {
  return lines.length === 0 ? [] : [heading(2, title), { kind: "list", lines }];
}

function heading(depth: 1 | 2 | 3, words: string): PacketBlock {
  return { kind: "heading", depth, text: words };
}

/** Sentences in a row; those that are nothing are left out. */
function text(sentences: readonly (string | null | undefined | false)[]): PacketBlock {
  return { kind: "text", text: sentences.filter(Boolean).join(" ") };
}

function isSaid(block: PacketBlock): boolean {
  return block.kind !== "text" || block.text !== "";
}

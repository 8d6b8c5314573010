import type { DebriefRow } from "@/lib/domain/debrief/disagreement";
import { formatClock } from "@/lib/domain/interviews/clock";
import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { EVIDENCE_MARK_NAMES, type Evidence, inTimeOrder } from "@/lib/domain/scoring/evidence";
import { NOT_ASSESSED, questionOf, type Target } from "@/lib/domain/scoring/score";
import type { PacketBlock } from "./packet";
import { scoreWords, utcWords } from "./packet-words";
import type { RecordedDebrief } from "./record-debrief";

/** For every row that anybody assessed or wrote something on: what was asked, what its levels sound like, and what everybody heard and wrote. */
export function evidencePart(
  { kit, secondRatings }: Pick<RecordedDebrief, "kit" | "secondRatings">,
  people: RecordedDebrief["scorecards"],
  rows: readonly DebriefRow[],
  nameOf: (target: Target) => string,
): readonly PacketBlock[] {
  return rows
    .filter(({ target }) => people.some((card) => saysSomething(card, target)))
    .flatMap(({ target }): readonly PacketBlock[] => {
      const slug = questionOf(target);
      const item = kit.items.find(({ question }) => question.slug === slug);
      const again = secondRatings.filter(({ question }) => question === slug);
      return [
        { kind: "heading", depth: 2, text: nameOf(target) },
        ...(item
          ? [
              { kind: "text" as const, text: item.question.prompt },
              {
                kind: "facts" as const,
                facts: RUBRIC_LEVELS.map(
                  (level) => [`${level} ${RUBRIC_LEVEL_NAMES[level]}`, item.rubric.anchors[level]] as const,
                ),
              },
            ]
          : []),
        ...people.flatMap((card) => heardBy(card, target, slug)),
        ...(again.length > 0
          ? [
              { kind: "heading" as const, depth: 3 as const, text: "Rated again without a name" },
              {
                kind: "list" as const,
                lines: again.map(
                  ({ name, score, at }) =>
                    `${scoreWords(score, null)}, ${name ?? "somebody who has left"}, ${utcWords(at)}`,
                ),
              },
            ]
          : []),
      ];
    });
}

/** A bare "not assessed" stands in the table of scores, and there is nothing to read about it here. */
function saysSomething(
  { ratings, firstRatings, evidence }: RecordedDebrief["scorecards"][number],
  target: Target,
): boolean {
  const slug = questionOf(target);
  return (
    [...ratings, ...firstRatings].some(
      (one) => one.target === target && (one.score !== NOT_ASSESSED || one.reason !== null),
    ) || evidence.some(({ entry }) => entry === slug)
  );
}

function heardBy(
  { name, ratings, firstRatings, evidence }: RecordedDebrief["scorecards"][number],
  target: Target,
  slug: string | null,
): readonly PacketBlock[] {
  const rating = ratings.find((one) => one.target === target);
  const first = firstRatings.find((one) => one.target === target);
  const lines = slug === null ? [] : inTimeOrder(evidence.filter(({ entry }) => entry === slug));
  return [
    {
      kind: "heading",
      depth: 3,
      text: `${name}: ${scoreWords(rating?.score ?? null, first?.score ?? null)}`,
    },
    ...(rating?.reason ? [{ kind: "text" as const, text: rating.reason }] : []),
    ...(lines.length > 0 ? [{ kind: "list" as const, lines: lines.map(lineWords) }] : []),
  ];
}

function lineWords({ mark, text, heardAtMs }: Evidence): string {
  const meant = mark === "plain" ? "" : `${EVIDENCE_MARK_NAMES[mark]}: `;
  return `${formatClock(heardAtMs)} ${meant}${text}`;
}

import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import type { Evidence } from "./evidence";
import type { Recommendation } from "./recommendation";
import { isOutside, type RoundEntry } from "./round";
import { competencyTarget, questionTarget, type Score } from "./score";
import type { Rating } from "./scorecard";

export type DemoColleague = {
  readonly name: string;
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Omit<Evidence, "id">[];
  readonly recommendation: Recommendation;
};

type Heard = { readonly mark: Evidence["mark"]; readonly text: string };
type Opinion = { readonly score: Score; readonly reason: string; readonly heard: readonly Heard[] };

type Script = {
  readonly name: string;
  readonly recommendation: Recommendation;
  readonly opinions: readonly Opinion[];
  /** In the order of `COMPETENCIES`. */
  readonly competencies: readonly Score[];
};

const SCRIPT: readonly Script[] = [
  {
    name: "Tomás Ortega",
    recommendation: "no",
    opinions: [
      {
        score: 3,
        reason: "Staged change, rehearsed way back.",
        heard: [{ mark: "plus", text: "Changed in stages and practised going back" }],
      },
      {
        score: 1,
        reason: "The argument was settled by rank, not by evidence.",
        heard: [{ mark: "minus", text: "Brought no data to the disagreement" }],
      },
      {
        score: 4,
        reason: "Named parameters first and then the places they do not reach.",
        heard: [{ mark: "plus", text: "Parameters, then what they do not cover" }],
      },
    ],
    competencies: [3, 3, 3, 2, 0],
  },
  {
    name: "Ines Moreau",
    recommendation: "yes",
    opinions: [
      {
        score: 3,
        reason: "Clear stages; the checks were named.",
        heard: [{ mark: "plus", text: "Knew what to watch during the change" }],
      },
      {
        score: 3,
        reason: "Listened first and committed to the outcome.",
        heard: [{ mark: "plus", text: "Asked what the other person was worried about" }],
      },
      {
        score: 3,
        reason: "Right defence, one gap closed after a probe.",
        heard: [{ mark: "open", text: "Dynamic column names only after the probe" }],
      },
    ],
    competencies: [3, 4, 3, 3, 3],
  },
];

/**
 * Two colleagues who sat in the same demo interview and differ on its second question: one weighed that no
 * proof was brought, the other that the relationship held. `entries` are the kit's agenda, with its three questions.
 */
export function demoColleagues(entries: readonly RoundEntry[]): readonly DemoColleague[] {
  const questions = entries.filter(({ scored }) => scored).map(({ id }) => id);
  return SCRIPT.map(({ name, recommendation, opinions, competencies }) => {
    const paired = questions.flatMap((slug, index) => {
      const opinion = opinions[index];
      return opinion ? [{ slug, opinion }] : [];
    });
    return {
      name,
      recommendation,
      ratings: [
        ...paired.map(({ slug, opinion: { score, reason } }) => ({
          target: questionTarget(slug),
          score,
          reason,
        })),
        ...COMPETENCIES.map((competency, index) => ({
          target: competencyTarget(competency),
          score: competencies[index] ?? 0,
          reason: null,
        })).filter(({ target }) => !isOutside(target, entries)),
      ],
      evidence: paired.flatMap(({ slug, opinion }, index) =>
        opinion.heard.map((line) => ({ ...line, entry: slug, heardAtMs: 20_000 + index * 60_000 })),
      ),
    };
  });
}

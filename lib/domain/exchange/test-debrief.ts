import { KIT, play } from "@/lib/domain/interviews/test-room";
import type { Rating } from "@/lib/domain/scoring/scorecard";
import type { RecordedDebrief } from "./record-debrief";

/** Slugs of the first two questions of the kit. */
export const [first = "", second = ""] = KIT.items.map(({ question }) => question.slug);
const rated = (score: Rating["score"], reason: string | null = null): Rating => ({
  target: `question:${first}`,
  score,
  reason,
});
const { room } = play([{ op: { type: "interview.start" }, after: 0 }]);
const card = {
  name: "Ana",
  recommendation: "yes",
  confidence: "high",
  revision: 1,
  ratings: [rated(3, "She named the lock.")],
  firstRatings: [rated(3)],
  handedInAt: 0,
  evidence: [],
  corrections: [],
} as const satisfies RecordedDebrief["scorecards"][number];
/** Two scorecards in; Bo corrected one level from 4 to 2 and gave none for the second question. */
export const DEBRIEF: RecordedDebrief = {
  interviewId: "one",
  candidateName: "Priya Natarajan",
  kit: KIT,
  room,
  openedAt: new Date(0),
  scorecards: [
    card,
    {
      ...card,
      name: "Bo",
      revision: 2,
      ratings: [rated(2), { target: `question:${second}`, score: 0, reason: null }],
      firstRatings: [rated(4), { target: `question:${second}`, score: 0, reason: null }],
      evidence: [
        { id: "b", entry: first, mark: "minus", text: "later", heardAtMs: 9 },
        { id: "a", entry: first, mark: "plus", text: "sooner", heardAtMs: 1 },
      ],
      corrections: [
        {
          revision: 2,
          at: 1_000,
          reason: "I had misheard the number.",
          scores: [{ target: `question:${first}`, from: 4, to: 2 }],
          recommendation: null,
        },
      ],
    },
  ],
  excused: [],
  bars: [],
  voids: [],
  secondRatings: [],
  decision: null,
  reopened: [],
  again: { revote: null },
};

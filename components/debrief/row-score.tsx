import type { Score } from "@/lib/domain/scoring/score";
import { ScoreStone } from "../live/score-stone";

/** One person's score in a row. There is none only where nobody asked the question. */
export function RowScore({ score }: { score: Score | null }) {
  if (score !== null) return <ScoreStone score={score} />;
  return <span className="text-secondary text-muted">Not asked</span>;
}

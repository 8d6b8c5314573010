import { KeyPoints } from "@/components/practice/key-points";
import { MarkedAnswer } from "@/components/practice/marked-answer";
import { coverageOf } from "@/lib/domain/practice/coverage";

/** One's own answer beside the key points, with the words they have in common. */
export function Comparison({
  answer,
  prompt,
  keyPoints,
}: {
  answer: string;
  prompt: string;
  keyPoints: readonly string[];
}) {
  const { points, marks } = coverageOf({ answer, prompt, keyPoints });
  return (
    <div className="mt-8 grid gap-x-12 gap-y-10 room:grid-cols-2">
      <section>
        <h2 className="mb-3 text-h3">Your answer</h2>
        <MarkedAnswer text={answer} marks={marks} />
      </section>
      <section>
        <h2 className="text-h3">Key points</h2>
        <p className="mt-0.5 mb-3 text-muted">
          Found by comparing words, and nothing else. A point said in other words is “not found”, and a false
          sentence can be “covered”: you are the judge.
        </p>
        <KeyPoints points={points} />
      </section>
    </div>
  );
}

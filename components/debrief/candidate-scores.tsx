import type { Anchors } from "@/lib/domain/rubrics/levels";
import type { Score, Target } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { Table, TableCell, TableHeading } from "../ui/table";
import { RowScore } from "./row-score";

type Candidate = {
  readonly interviewId: string;
  readonly candidateName: string;
  readonly cards: readonly {
    readonly id: string;
    readonly name: string;
    readonly scores: Readonly<Partial<Record<Target, Score>>>;
  }[];
};

/**
 * Candidates on one kit revision side by side: every rater's level as it was given, in the order of the interviews.
 * There is no total and no rank here: who is better is for people to say.
 */
export function CandidateScores({
  caption,
  candidates,
  targets,
  items,
}: {
  caption: string;
  candidates: readonly Candidate[];
  targets: readonly Target[];
  items: readonly { readonly id: string; readonly title: string; readonly anchors: Anchors }[];
}) {
  return (
    <Table caption={caption} showCaption>
      <thead>
        <tr>
          <TableHeading>Question or competency</TableHeading>
          {candidates.map(({ interviewId, candidateName }) => (
            <TableHeading key={interviewId}>{candidateName}</TableHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target}>
            <TableHeading scope="row" className="min-w-48 wrap-anywhere">
              {describeTarget(target, items).name}
            </TableHeading>
            {candidates.map(({ interviewId, cards }) => (
              <TableCell key={interviewId}>
                <Scores target={target} cards={cards} />
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Scores({ target, cards }: { target: Target; cards: Candidate["cards"] }) {
  const given = cards.flatMap(({ id, name, scores }) => {
    const score = scores[target];
    return score === undefined ? [] : [{ id, name, score }];
  });
  if (given.length === 0) return <RowScore score={null} />;
  return (
    <ul className="flex gap-1">
      {given.map(({ id, name, score }) => (
        <li key={id} title={name}>
          <span className="sr-only">{name}: </span>
          <RowScore score={score} />
        </li>
      ))}
    </ul>
  );
}

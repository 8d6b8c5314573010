import type { Metadata } from "next";
import Link from "next/link";
import { TextLink } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import { getShadow } from "@/db/queries/shadows";
import { orNotFound } from "@/lib/server/found";
import { organisationOfSeat, panelSeatOrNotFound } from "@/lib/server/viewer";
import { CloseForm } from "./_components/close-form";
import { Comparison } from "./_components/comparison";
import { OwnScores } from "./_components/own-scores";

export const metadata: Metadata = { title: "Your shadow scores" };

/** A shadow's own scores: look over, close, and compare with the lead's when everybody's cards are in. */
export default async function ShadowPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId, ["shadow"]);
  const [reading, organisation] = await Promise.all([
    orNotFound(getShadow(scope)),
    organisationOfSeat(interviewId),
  ]);
  return (
    <main className="page-gutter mx-auto max-w-script py-12">
      <p className="text-secondary">
        <TextLink href={`/w/${organisation}/interviews/${interviewId}`}>Interview</TextLink>
      </p>
      <h1 className="mt-2 text-h1 font-semibold wrap-anywhere">Your scores for {reading.candidateName}</h1>
      <p className="mt-3 text-reading text-muted">
        They stay apart: nobody else reads them, and they are in no scorecard, no debrief and no statistic.
      </p>
      {reading.state === "open" ? (
        <Comparison
          kit={reading.kit}
          lead={reading.lead}
          rows={reading.compared}
          debriefHref={`/w/${organisation}/debriefs/${interviewId}`}
        />
      ) : (
        <>
          <OwnScores kit={reading.kit} scores={reading.scores} />
          <div className="mt-6 flex flex-col items-start gap-4">
            {reading.state === "waiting" ? (
              <Notice title="Closed">
                When the panel has handed in its scorecards, and you have handed in yours on this candidate’s
                other rounds, you see your scores beside the lead’s here.
              </Notice>
            ) : reading.status === "ended" ? (
              <CloseForm interviewId={interviewId} seatId={scope.seatId} />
            ) : (
              <Notice>The interview is not over. You can close your scores when it has ended.</Notice>
            )}
            {reading.state === "scoring" && (
              <Link
                href={`/i/${interviewId}/host`}
                prefetch={false}
                className="font-medium underline underline-offset-4 pointer-coarse:py-2.5"
              >
                Back to the room to change a score
              </Link>
            )}
          </div>
        </>
      )}
    </main>
  );
}

import type { Metadata } from "next";
import { CandidateRoom } from "@/components/live/candidate-room";
import { orNotFound } from "@/lib/server/found";
import { readForCandidate } from "@/lib/server/realtime/readers";
import { candidateOrNotFound } from "@/lib/server/viewer";
import { IntroductionForm } from "./_components/introduction-form";

export const metadata: Metadata = { title: "Your interview", robots: { index: false } };

export default async function CandidatePage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const { view, roomSeq, now, introduced } = await orNotFound(
    readForCandidate(await candidateOrNotFound(interviewId)),
  );
  return (
    <CandidateRoom
      interviewId={interviewId}
      initial={view}
      initialSeq={roomSeq}
      initialNow={now}
      introduction={<IntroductionForm interviewId={interviewId} told={introduced} />}
    />
  );
}

import type { Metadata } from "next";
import { Replay } from "@/components/live/replay";
import { TextLink } from "@/components/shell/text-link";
import { getReplay } from "@/db/queries/replays";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { momentsOf } from "@/lib/domain/interviews/replay";
import { orNotFound } from "@/lib/server/found";
import { organisationOfSeat, panelSeatOrNotFound } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "How the interview went" };

/** How an interview went, for its panel: after it, and after their own scores are in. */
export default async function ReplayPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId);
  const [reading, organisation] = await Promise.all([
    orNotFound(getReplay(scope)),
    organisationOfSeat(interviewId),
  ]);
  return (
    <main className="page-gutter mx-auto max-w-page py-12">
      <p className="text-secondary">
        <TextLink href={`/w/${organisation}/interviews/${interviewId}`}>Interview</TextLink>
      </p>
      <h1 className="mt-2 text-h1 font-semibold wrap-anywhere">How it went with {reading.candidateName}</h1>
      {reading.state === "closed" ? (
        <p className="mt-4 text-reading text-muted">
          {reading.ended
            ? "It opens when your own scores on this candidate are handed in, those of other rounds too: nothing here is to change them."
            : "It opens when the interview has ended."}
        </p>
      ) : (
        <Replay
          agenda={agendaOf(reading.kit)}
          room={reading.room}
          moments={momentsOf(reading.log, agendaOf(reading.kit))}
          seats={reading.seats}
          own={reading.own}
          others={reading.others}
        />
      )}
    </main>
  );
}

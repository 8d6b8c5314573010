import type { Metadata } from "next";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { panelView } from "@/lib/domain/interviews/panel-view";
import { orNotFound } from "@/lib/server/found";
import { organisationOfSeat, panelSeatOrNotFound } from "@/lib/server/viewer";
import { Scorecard } from "../_components/scorecard";

export const metadata: Metadata = { title: "Your scorecard" };

export default async function ScorecardPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId, ["lead", "interviewer"]);
  const [reading, organisation] = await orNotFound(
    Promise.all([getRoomWithOwn(scope), organisationOfSeat(interviewId)]),
  );
  const { room, roomSeq, own, now } = reading;
  return (
    <Scorecard
      interviewId={interviewId}
      seatId={scope.seatId}
      view={panelView(reading)}
      initial={{ room, roomSeq, own }}
      initialNow={now}
      excused={own.excused}
      debriefHref={`/w/${organisation}/debriefs/${interviewId}`}
    />
  );
}

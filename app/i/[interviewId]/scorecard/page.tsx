import type { Metadata } from "next";
import { CorrectionsPart } from "@/components/scoring/corrections-part";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { findOwnCard } from "@/db/queries/submitted";
import { panelView } from "@/lib/domain/interviews/panel-view";
import { correctionsIn } from "@/lib/domain/scoring/correction";
import { orNotFound } from "@/lib/server/found";
import { organisationOfSeat, ownDeviceKey, panelSeatOrNotFound } from "@/lib/server/viewer";
import { voidsForPanel } from "@/lib/server/voids";
import { Scorecard } from "../_components/scorecard";
import { correctOwnAction } from "./actions";

export const metadata: Metadata = { title: "Your scorecard" };

export default async function ScorecardPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId, ["lead", "interviewer"]);
  const [reading, organisation, card, voids, key] = await orNotFound(
    Promise.all([
      getRoomWithOwn(scope),
      organisationOfSeat(interviewId),
      findOwnCard(scope),
      voidsForPanel(interviewId),
      ownDeviceKey(),
    ]),
  );
  const { room, roomSeq, own, now } = reading;
  const view = panelView(reading);
  return (
    <Scorecard
      interviewId={interviewId}
      seatId={scope.seatId}
      deviceKey={key}
      view={view}
      initial={{ room, roomSeq, own }}
      initialNow={now}
      voids={voids}
      excused={own.excused}
      debriefHref={`/w/${organisation}/debriefs/${interviewId}`}
      corrections={
        card && (
          <CorrectionsPart
            act={correctOwnAction}
            organisation={organisation}
            interviewId={interviewId}
            writer={`${interviewId}/${scope.personId}`}
            newest={card.newest}
            corrections={correctionsIn(card.revisions)}
            items={view.items}
          />
        )
      }
    />
  );
}

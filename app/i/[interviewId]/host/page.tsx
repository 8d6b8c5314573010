import type { Metadata } from "next";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { panelView } from "@/lib/domain/interviews/panel-view";
import { demoAnswers } from "@/lib/domain/kits/demo-kit";
import { orNotFound } from "@/lib/server/found";
import { ownDeviceKey, panelSeatOrNotFound } from "@/lib/server/viewer";
import { voidsForPanel } from "@/lib/server/voids";
import { HostRoom } from "../_components/host-room";

export const metadata: Metadata = { title: "Interview" };

export default async function HostPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId, ["lead", "interviewer", "shadow"]);
  const [reading, voids, key] = await orNotFound(
    Promise.all([getRoomWithOwn(scope), voidsForPanel(interviewId), ownDeviceKey()]),
  );
  const { room, roomSeq, own, now } = reading;
  return (
    <HostRoom
      interviewId={interviewId}
      seatId={scope.seatId}
      deviceKey={key}
      role={scope.role}
      view={panelView(reading)}
      initial={{ room, roomSeq, own }}
      initialNow={now}
      voids={voids}
      answers={reading.kind === "demo" ? demoAnswers(reading.kit) : null}
    />
  );
}

import type { Metadata } from "next";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { panelView } from "@/lib/domain/interviews/panel-view";
import { demoAnswers } from "@/lib/domain/kits/demo-kit";
import { orNotFound } from "@/lib/server/found";
import { ownDeviceKey, panelSeatOrNotFound } from "@/lib/server/viewer";
import { HostRoom } from "../_components/host-room";

export const metadata: Metadata = { title: "Interview" };

export default async function HostPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId, ["lead", "interviewer", "shadow"]);
  const [reading, key] = await Promise.all([orNotFound(getRoomWithOwn(scope)), ownDeviceKey()]);
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
      answers={reading.kind === "demo" ? demoAnswers(reading.kit) : null}
    />
  );
}

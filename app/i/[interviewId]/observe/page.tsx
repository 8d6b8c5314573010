import type { Metadata } from "next";
import { getRoomWithOwn } from "@/db/queries/interviews";
import { observerView } from "@/lib/domain/interviews/observer-view";
import { ownDeviceKey, panelSeatOrNotFound } from "@/lib/server/viewer";
import { Observing } from "../_components/observing";

export const metadata: Metadata = { title: "Observing an interview" };

export default async function ObservePage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const scope = await panelSeatOrNotFound(interviewId, ["observer"]);
  const [reading, key] = await Promise.all([getRoomWithOwn(scope), ownDeviceKey()]);
  const { room, roomSeq, own, now } = reading;
  return (
    <Observing
      interviewId={interviewId}
      seatId={scope.seatId}
      deviceKey={key}
      view={observerView(reading)}
      initial={{ room, roomSeq, own }}
      initialNow={now}
    />
  );
}

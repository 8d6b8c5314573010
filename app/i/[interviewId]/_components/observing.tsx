"use client";

import { ObserverRoom, type ObserverRoomProps } from "@/components/live/observer-room";
import { plannedTime } from "@/lib/domain/interviews/agenda";
import { useRenewedUntilTheStart } from "./use-renewed-until-the-start";

export function Observing(props: ObserverRoomProps) {
  useRenewedUntilTheStart(props.interviewId, props.initial.room.status, plannedTime(props.view.agenda));
  return <ObserverRoom {...props} />;
}

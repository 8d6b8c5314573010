"use client";

import { ObserverRoom, type ObserverRoomProps } from "@/components/live/observer-room";
import { useRenewedUntilTheStart } from "./use-renewed-until-the-start";

export function Observing(props: ObserverRoomProps) {
  useRenewedUntilTheStart(props.interviewId, props.initial.room.status);
  return <ObserverRoom {...props} />;
}

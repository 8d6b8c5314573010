"use client";

import { useRouter } from "next/navigation";
import { InterviewerRoom, type InterviewerRoomProps } from "@/components/live/room/interviewer-room";
import { useRenewedUntilTheStart } from "./use-renewed-until-the-start";

export function HostRoom(props: Omit<InterviewerRoomProps, "onToScorecard">) {
  const router = useRouter();
  useRenewedUntilTheStart(props.interviewId, props.initial.room.status);
  const card = props.role === "shadow" ? "shadow" : "scorecard";
  return <InterviewerRoom {...props} onToScorecard={() => router.push(`/i/${props.interviewId}/${card}`)} />;
}

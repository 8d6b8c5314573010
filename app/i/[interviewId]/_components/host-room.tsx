"use client";

import { useRouter } from "next/navigation";
import { InterviewerRoom, type InterviewerRoomProps } from "@/components/live/room/interviewer-room";
import { plannedTime } from "@/lib/domain/interviews/agenda";
import { useRenewedUntilTheStart } from "./use-renewed-until-the-start";

export function HostRoom(props: Omit<InterviewerRoomProps, "onToScorecard">) {
  const router = useRouter();
  useRenewedUntilTheStart(props.interviewId, props.initial.room.status, plannedTime(props.view.agenda));
  const card = props.role === "shadow" ? "shadow" : "scorecard";
  return <InterviewerRoom {...props} onToScorecard={() => router.push(`/i/${props.interviewId}/${card}`)} />;
}

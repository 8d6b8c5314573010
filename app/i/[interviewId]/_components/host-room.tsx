"use client";

import { useRouter } from "next/navigation";
import { InterviewerRoom, type InterviewerRoomProps } from "@/components/live/room/interviewer-room";

export function HostRoom(props: Omit<InterviewerRoomProps, "onToScorecard">) {
  const router = useRouter();
  return (
    <InterviewerRoom {...props} onToScorecard={() => router.push(`/i/${props.interviewId}/scorecard`)} />
  );
}

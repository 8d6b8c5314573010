import { redirect } from "next/navigation";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { seatOrSignIn } from "@/lib/server/viewer";

const SCREENS: Record<PanelRole, string> = {
  lead: "host",
  interviewer: "host",
  shadow: "host",
  observer: "observe",
  candidate: "candidate",
};

/** Sends everybody to the screen of their role. */
export default async function InterviewPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const seat = await seatOrSignIn(interviewId);
  redirect(`/i/${interviewId}/${SCREENS[seat.role]}`);
}

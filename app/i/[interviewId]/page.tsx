import { redirect } from "next/navigation";
import { seatOrSignIn } from "@/lib/server/viewer";

/** Sends everybody to the screen of their role. */
export default async function InterviewPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const seat = await seatOrSignIn(interviewId);
  redirect(`/i/${interviewId}/${seat.role === "candidate" ? "candidate" : "host"}`);
}

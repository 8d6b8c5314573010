import { redirect } from "next/navigation";
import { currentPerson, requirePerson, seatOrNotFound } from "@/lib/server/viewer";

/** Sends everybody to the screen of their role. */
export default async function InterviewPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const seat = await seatOrNotFound(interviewId).catch(async (missing: unknown) => {
    // Somebody signed out may well have a seat here.
    if (!(await currentPerson())) await requirePerson();
    throw missing;
  });
  redirect(`/i/${interviewId}/${seat.role === "candidate" ? "candidate" : "host"}`);
}

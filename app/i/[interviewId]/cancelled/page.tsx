import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RefreshWhileWaiting } from "@/components/shell/refresh-while-waiting";
import { isCancelled } from "@/db/queries/interviews";
import { found } from "@/lib/server/found";
import { seatScope } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Interview cancelled", robots: { index: false } };

/**
 * Where every way into the room of a cancelled interview ends, for the panel and the candidate alike. Restored, it
 * leads back by itself.
 */
export default async function CancelledPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const seat = await found(interviewId, (id) => seatScope(id));
  if (!(await isCancelled(seat))) redirect(`/i/${interviewId}`);
  return (
    <main className="page-gutter mx-auto max-w-script py-16">
      <RefreshWhileWaiting />
      <h1 className="text-h1 font-semibold">This interview was cancelled</h1>
      <p className="mt-3 text-reading text-muted">
        {seat.role === "candidate"
          ? "It will not take place as planned. Nothing is wrong on your side, and there is nothing to do here. If you expected it now, ask the person who invited you."
          : "It will not take place. An owner or a manager can restore it on the interview’s page."}
      </p>
    </main>
  );
}

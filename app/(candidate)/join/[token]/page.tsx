import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppointmentTime } from "@/components/interviews/appointment-time";
import { MovedWords } from "@/components/interviews/moved-words";
import { RefreshWhileWaiting } from "@/components/shell/refresh-while-waiting";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { findAppointment } from "@/db/queries/appointments";
import { isCancelled } from "@/db/queries/interviews";
import { wholeMinutes } from "@/lib/domain/interviews/clock";
import { counted } from "@/lib/domain/shared/counted";
import { orNotFound } from "@/lib/server/found";
import { readForCandidate } from "@/lib/server/realtime/readers";
import { seatOfLink } from "@/lib/server/viewer";
import { JoinForm } from "./_components/join-form";

export const metadata: Metadata = { title: "Your interview", robots: { index: false } };

/** A landing page: opening the link spends nothing, so a mail scanner that looks at it takes no seat. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const scope = await seatOfLink(token);
  if (!scope) notFound();
  if (await isCancelled(scope))
    return (
      <Calm title="This interview was cancelled">
        It will not take place as planned. Nothing is wrong on your side, and there is nothing to do here. If
        you expected it now, ask the person who invited you.
        {(await findAppointment(scope)) && (
          <span className="mt-3 block">
            If it is in your calendar: <CalendarLink token={token}>take it out again</CalendarLink>.
          </span>
        )}
        <RefreshWhileWaiting />
      </Calm>
    );
  const { view } = await orNotFound(readForCandidate(scope));
  if (view.status === "ended")
    return (
      <Calm title="This interview has ended">
        Thank you for taking part. Each interviewer writes down what they heard, on their own, and you will
        hear from the person who invited you. There is nothing left to do on this page.
      </Calm>
    );
  const minutes = counted(wholeMinutes(view.allowanceMs), "minute");
  return (
    <div className="mx-auto max-w-script py-12">
      <h1 className="text-h1 font-semibold">Your interview</h1>
      <p className="mt-2 text-reading">
        With {new Intl.ListFormat("en").format(view.with)}. Allow {minutes}.
      </p>
      {view.appointment && (
        <>
          <p className="mt-2 text-reading">
            It begins <AppointmentTime start={view.appointment} />.{" "}
            <MovedWords appointment={view.appointment} />
          </p>
          <p className="mt-2">
            <CalendarLink token={token}>Put it into your calendar</CalendarLink>
          </p>
          <RefreshWhileWaiting />
        </>
      )}
      <h2 className="mt-8 text-h3 font-semibold">What will happen</h2>
      <ul className="mt-2 flex list-disc flex-col gap-2 pl-5">
        <li>You see one question at a time, the same questions as every candidate for this role.</li>
        <li>Nothing on your screen counts down. You can show a clock if you like one.</li>
        <li>You can ask for a question again, and take a minute to think whenever you want.</li>
        <li>The last minutes are for your own questions.</li>
      </ul>
      <h2 className="mt-8 text-h3 font-semibold">What is written down</h2>
      <p className="mt-2">
        Each interviewer notes what they hear and compares it with written descriptions of each level, on
        their own, before they talk to each other. There is no recording, and nobody rates your accent, your
        looks or how fluent you are.
      </p>
      <JoinForm token={token} />
    </div>
  );
}

/** A plain link: a file is no page to go to. */
function CalendarLink({ token, children }: { token: string; children: ReactNode }) {
  return (
    <a
      href={`/join/${token}/calendar.ics`}
      download
      className={`${TEXT_LINK_CLASS} inline-flex items-center pointer-coarse:min-h-11`}
    >
      {children}
    </a>
  );
}

/** What the link of an interview says when there is no room to go to. */
function Calm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-script py-16">
      <h1 className="text-h1 font-semibold">{title}</h1>
      <p className="mt-3 text-reading text-muted">{children}</p>
    </div>
  );
}

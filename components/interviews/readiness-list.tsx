"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Readiness } from "@/lib/domain/interviews/readiness";
import { LiveProvider } from "../live/live-provider";
import { queryKeys } from "../live/query-keys";
import { classNames } from "../ui/class-names";

const EVERY_MS = 4_000;

type Props = {
  readonly interviewId: string;
  /** Where to read it again. */
  readonly address: string;
  readonly initial: Readiness;
};

/** Who has come, looked at again every few seconds until the interview starts. */
export function ReadinessList(props: Props) {
  return (
    <LiveProvider>
      <List {...props} />
    </LiveProvider>
  );
}

function List({ interviewId, address, initial }: Props) {
  const router = useRouter();
  const { data: ready, isError } = useQuery({
    queryKey: queryKeys.readiness(interviewId),
    queryFn: () => fetchReadiness(address),
    initialData: initial,
    refetchInterval: EVERY_MS,
    retry: 1,
  });
  const started = ready === null;
  const changes = ready?.changes ?? initial.changes;
  const moved = changes !== initial.changes;
  useEffect(() => {
    // It has started, was moved or was cancelled: the whole page says something else now.
    if (started || moved) router.refresh();
  }, [started, moved, router]);
  if (ready === null) return null;
  const { candidate, interviewers } = ready;
  const present = interviewers.filter(({ here }) => here);
  const missing = interviewers.filter(({ here }) => !here).map(({ name }) => name);
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness" className="text-reading">
        Ready?
      </h2>
      {/* Read out when it changes, and only what changed. */}
      <ul aria-live="polite" className="mt-2 flex flex-col gap-2">
        <Line done={candidate.here}>{candidateWords(candidate)}</Line>
        <Line done={missing.length === 0}>
          Interviewers: {present.length} of {interviewers.length} here
          {missing.length > 0 && (
            <span className="text-muted">. Not yet: {new Intl.ListFormat("en").format(missing)}</span>
          )}
        </Line>
      </ul>
      {isError && (
        <p role="status" className="mt-2 text-secondary text-muted">
          This could not be read just now, so it may be old. It is tried again by itself.
        </p>
      )}
    </section>
  );
}

function Line({ done, children }: { done: boolean; children: React.ReactNode }) {
  return (
    <li className="flex items-baseline gap-2.5">
      <span
        aria-hidden
        className={classNames(
          "size-2.5 shrink-0 rounded-full border",
          done ? "border-accent bg-accent forced-colors:bg-[CanvasText]" : "border-control",
        )}
      />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  );
}

function candidateWords({ joined, here, devices }: Readiness["candidate"]): string {
  if (here) return devices > 1 ? `The candidate is here, on ${devices} devices` : "The candidate is here";
  return joined
    ? "The candidate opened their link, and is not here now"
    : "The candidate has not opened their link";
}

async function fetchReadiness(address: string): Promise<Readiness | null> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`Who is there could not be read: ${response.status}`);
  return (await response.json()) as Readiness | null;
}

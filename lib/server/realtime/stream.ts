import "server-only";
import { NotFound } from "@/db/errors";
import { log } from "../log";
import { hub } from "./hub";
import { isDraining, rememberStream } from "./open-streams";

/** How long a lost hint may cost, and how soon a revoked link or an ended sign-in closes its stream. */
const POLL_MS = 4_000;
const BEAT_MS = 15_000;
/** A browser waits this long, and a little more at random, before it comes back. */
const RETRY_MS = 800;
/** Bytes a browser may leave unread before it counts as gone. A single event may be larger. */
const MOST_UNREAD = 4 * 1_048_576;

export type StreamEvent = {
  /** `Last-Event-ID` of the next connection. */
  readonly id: string | null;
  readonly event: string;
  readonly data: unknown;
};

export type Reading = {
  readonly events: readonly StreamEvent[];
  /** There was more than one reading holds: read on without waiting. */
  readonly more: boolean;
};

export type Reader = {
  /** Reads again under the reader's own scope. Throws NotFound when they may no longer. */
  readonly next: () => Promise<Reading>;
};

type Place = { readonly interviewId: string; readonly seatId: string };

/**
 * Server-sent events of one interview for one reader: subscribes first, replays what was missed, then goes
 * live. Every event was read under the reader's own scope just before it was sent.
 */
export function eventStream(request: Request, place: Place, reader: Reader): Response {
  // A browser on a kept-alive connection would come straight back to a process that is leaving.
  if (isDraining()) return new Response(null, { status: 503, headers: { Connection: "close" } });
  let cancel = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        cancel = pour(controller, request.signal, place, reader);
      },
      cancel: () => cancel(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // no-transform: Next would gzip it, at four times the memory per stream.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
      // Kept alive, it would hold a process that leaves until its browser has come back to be sent away.
      Connection: "close",
    },
  });
}

/** Starts sending and returns how to end it. */
function pour(
  controller: ReadableStreamDefaultController<Uint8Array>,
  signal: AbortSignal,
  place: Place,
  reader: Reader,
): () => void {
  const encoder = new TextEncoder();
  let open = true;
  let woken = false;
  let goOn = () => {};
  let poll: NodeJS.Timeout | undefined;

  /** Ends everything first, so that nothing the stream throws leaves a timer or a subscription behind. */
  const end = (farewell: () => void) => {
    if (!open) return;
    open = false;
    unsubscribe();
    forget();
    signal.removeEventListener("abort", close);
    clearInterval(beat);
    clearTimeout(poll);
    goOn();
    try {
      farewell();
    } catch {
      // The reader let go of the stream before us: there is nobody left to tell.
    }
  };
  const close = () =>
    end(() => {
      controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
      controller.close();
    });
  const send = (text: string) => {
    if (!open) return;
    // Closing would keep what nobody reads; an error lets go of it, and a living browser comes back.
    if ((controller.desiredSize ?? 0) < -MOST_UNREAD)
      end(() => controller.error(new Error("the reader does not read")));
    else controller.enqueue(encoder.encode(text));
  };
  const wake = () => {
    woken = true;
    goOn();
  };

  const unsubscribe = hub().subscribe(place.interviewId, place.seatId, wake);
  const forget = rememberStream(close);
  // By a clock of its own: a beat that waited for a wake would tell this reader when somebody else did something.
  const beat = setInterval(() => send(asText({ id: null, event: "beat", data: {} })), BEAT_MS);
  signal.addEventListener("abort", close);

  const loop = async () => {
    send(`retry: ${RETRY_MS + Math.round(Math.random() * RETRY_MS)}\n\n`);
    while (open && !isDraining()) {
      woken = false;
      const { events, more } = await reader.next();
      for (const event of events) send(asText(event));
      if (more || woken || !open) continue;
      await new Promise<void>((resolve) => {
        goOn = resolve;
        poll = setTimeout(resolve, POLL_MS);
      });
      clearTimeout(poll);
    }
    close();
  };
  if (signal.aborted) close();
  else
    loop().catch((error: unknown) => {
      if (error instanceof NotFound) send(asText({ id: null, event: "closed", data: {} }));
      else log().warn({ err: error }, "stream broke; the reader will come back");
      close();
    });
  return close;
}

function asText({ id, event, data }: StreamEvent): string {
  return `${id === null ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

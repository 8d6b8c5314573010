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

export type StreamEvent = {
  /** `Last-Event-ID` of the next connection. */
  readonly id: string | null;
  readonly event: string;
  readonly data: unknown;
};

export type Reader = {
  /** Reads again under the reader's own scope. Throws NotFound when they may no longer. */
  readonly next: () => Promise<readonly StreamEvent[]>;
};

/**
 * Server-sent events of one interview for one reader: subscribes first, replays what was missed, then goes
 * live. Every event was read under the reader's own scope just before it was sent.
 */
export function eventStream(request: Request, interviewId: string, reader: Reader): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      let wake = () => {};
      let woken = false;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const unsubscribe = hub().subscribe(interviewId, () => {
        woken = true;
        wake();
      });
      const close = () => {
        if (!open) return;
        send(`retry: ${RETRY_MS}\n\n`);
        open = false;
        unsubscribe();
        forget();
        wake();
        controller.close();
      };
      const forget = rememberStream(close);
      stop = close;
      request.signal.addEventListener("abort", close);

      const loop = async () => {
        let beat = performance.now();
        send(`retry: ${RETRY_MS + Math.round(Math.random() * RETRY_MS)}\n\n`);
        while (open && !isDraining()) {
          woken = false;
          const events = await reader.next();
          for (const event of events) send(asText(event));
          if (events.length > 0) beat = performance.now();
          else if (performance.now() - beat >= BEAT_MS) {
            send(asText({ id: null, event: "beat", data: {} }));
            beat = performance.now();
          }
          if (woken || !open) continue;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, POLL_MS);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
        close();
      };
      loop().catch((error: unknown) => {
        if (error instanceof NotFound) send(asText({ id: null, event: "closed", data: {} }));
        else log().warn({ err: error }, "stream broke; the reader will come back");
        close();
      });
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // no-transform: Next would gzip it, at four times the memory per stream.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function asText({ id, event, data }: StreamEvent): string {
  return `${id === null ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

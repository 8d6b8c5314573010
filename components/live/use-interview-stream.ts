"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { giveSignOfLife } from "./sign-of-life";

/** Two missed beats of fifteen seconds and a little more: after that, silence is a lost connection. */
const SILENCE_MS = 35_000;
const LONGEST_WAIT_MS = 5_000;

export type Connection = "connecting" | "open" | "lost" | "closed";

type Handlers = {
  /** Where to go on: `12.34`. Asked at every new connection. */
  readonly cursor: () => string;
  readonly on: Readonly<Record<string, (data: unknown) => void>>;
};

/**
 * The interview's server-sent events, read as one seat: `as=candidate` or `seat=…`. The browser reconnects by itself
 * after a cut; after an error answer or a silence this opens a new one, waiting a little longer each time. `epoch`
 * counts the connections. Every one of them, and every beat, is answered by a sign of life.
 */
export function useInterviewStream(
  interview: string,
  seat: string,
  handlers: Handlers,
): { readonly connection: Connection; readonly epoch: number; readonly reopen: () => void } {
  const [connection, setConnection] = useState<Connection>("connecting");
  const [epoch, setEpoch] = useState(0);
  const [round, setRound] = useState(0);
  const cursor = useEffectEvent(() => handlers.cursor());
  const address = `${interview}/stream?${seat}`;
  const names = [...new Set([...Object.keys(handlers.on), "beat"])].sort().join(" ");
  const deliver = useEffectEvent((name: string, data: string) => handlers.on[name]?.(JSON.parse(data)));

  useEffect(() => {
    // A new round is a new try after the server had closed the stream for good.
    void round;
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let wait = 500;
    let over = false;

    const here = () => void giveSignOfLife(`${interview}/here?${seat}`);
    const listenForSilence = () => {
      clearTimeout(silence);
      silence = setTimeout(reopen, SILENCE_MS);
    };
    function reopen() {
      source?.close();
      setConnection("lost");
      clearTimeout(again);
      again = setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
    function open() {
      const opened = new EventSource(`${address}&after=${cursor()}`);
      source = opened;
      opened.onopen = () => {
        wait = 500;
        setConnection("open");
        setEpoch((count) => count + 1);
        here();
        listenForSilence();
      };
      opened.onerror = () => {
        if (over) return;
        setConnection("lost");
        // While the browser retries by itself it asks with the last id; a closed one is ours to reopen.
        if (opened.readyState !== EventSource.CLOSED) return;
        void isGone(address).then((gone) => {
          if (gone) end();
          else if (!over) reopen();
        });
      };
      for (const name of names.split(" ")) {
        opened.addEventListener(name, (event) => {
          listenForSilence();
          deliver(name, event.data);
        });
      }
      opened.addEventListener("beat", here);
      opened.addEventListener("closed", end);
      listenForSilence();
    }
    function end() {
      over = true;
      source?.close();
      clearTimeout(silence);
      clearTimeout(again);
      setConnection("closed");
    }
    const onOnline = () => {
      if (source?.readyState !== EventSource.OPEN && !over) {
        wait = 500;
        reopen();
      }
    };

    open();
    window.addEventListener("online", onOnline);
    return () => {
      over = true;
      source?.close();
      clearTimeout(again);
      clearTimeout(silence);
      window.removeEventListener("online", onOnline);
    };
  }, [address, interview, names, round, seat]);

  return { connection, epoch, reopen: () => setRound(round + 1) };
}

/** Whether the server says that this stream is not ours any more: an EventSource does not tell. */
async function isGone(address: string): Promise<boolean> {
  const probe = new AbortController();
  try {
    const response = await fetch(address, { signal: probe.signal, cache: "no-store" });
    return response.status === 404;
  } catch {
    return false;
  } finally {
    probe.abort();
  }
}

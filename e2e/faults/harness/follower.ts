import { setTimeout as pause } from "node:timers/promises";

export type StreamMessage = { readonly event: string; readonly data: string };

export type Follower = ReturnType<typeof follow>;

/** As the product's own reader of streams: two missed beats and a little more. */
const SILENCE_MS = 35_000;
const LONGEST_WAIT_MS = 5_000;

/**
 * Reads an interview's event stream the way a browser does: comes back after a cut with the last id it saw, waits
 * longer after an error answer, and takes a long silence for a lost connection.
 */
export function follow(
  address: () => string,
  cookie: string,
  from: string,
  on: (message: StreamMessage) => void,
) {
  let lastId = from;
  let over = false;
  let opened = 0;
  let openSince: number | null = null;
  let stop = new AbortController();
  let retryMs = 1_000;

  const connect = async () => {
    stop = new AbortController();
    const silence = setTimeout(() => stop.abort(), SILENCE_MS);
    try {
      const response = await fetch(address(), {
        headers: { Cookie: cookie, "Last-Event-ID": lastId },
        signal: stop.signal,
      });
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        return response.status;
      }
      opened += 1;
      openSince = performance.now();
      let rest = "";
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        silence.refresh();
        const blocks = (rest + chunk).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) take(block);
      }
      return 200;
    } catch {
      return 0;
    } finally {
      clearTimeout(silence);
      openSince = null;
    }
  };

  const take = (block: string) => {
    const field = (name: string) =>
      block
        .split("\n")
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    lastId = field("id") ?? lastId;
    retryMs = Number(field("retry") ?? retryMs);
    const event = field("event");
    if (event === "closed") over = true;
    if (event) on({ event, data: field("data") ?? "" });
  };

  const running = (async () => {
    let wait = 500;
    while (!over) {
      const status = await connect();
      if (status === 404) over = true;
      if (over) break;
      if (status === 200) wait = 500;
      else wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      await pause(status === 200 ? retryMs : wait * (0.5 + Math.random()));
    }
  })();

  return {
    /** How often it was connected. */
    opened: () => opened,
    isOpen: () => openSince !== null,
    /** `performance.now()` of the last time it got through, or null while it is away. */
    openSince: () => openSince,
    /** The server said that it is over for this reader. */
    isOver: () => over,
    close: async () => {
      over = true;
      stop.abort();
      await running;
    },
  };
}

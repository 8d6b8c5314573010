import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { seededRandom } from "@/lib/domain/shared/random";

/** `up`: from the client to the server; `down`: back. */
export type Direction = "up" | "down";

export type LostAnswers = {
  /** The answer to every nth POST is lost. */
  readonly every: number;
  /** Only on connections that have carried an answer before: what a browser sends again by itself. */
  readonly reusedOnly?: boolean;
  readonly how: "reset" | "fin";
};

type Line = {
  readonly client: Socket;
  readonly server: Socket;
  /** Bytes that went down so far. */
  down: number;
  /** The request is with the server, and its answer goes nowhere. */
  swallowing: LostAnswers["how"] | null;
};

export type FaultProxy = Awaited<ReturnType<typeof startProxy>>;

/**
 * A TCP proxy that fails on command. Nothing it does depends on the clock or on chance beyond `seed`.
 * @param target port on this machine; changed with `aim`
 */
export async function startProxy(target: number, seed: string) {
  const random = seededRandom(seed);
  const lines = new Set<Line>();
  let aim = target;
  let delay = { ms: 0, jitterMs: 0 };
  let silent = false;
  let deaf: Direction | null = null;
  let cutAfter: number | null = null;
  let lose: LostAnswers | null = null;
  let refusing = false;
  let posts = 0;
  let lost = 0;

  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (refusing) return void client.resetAndDestroy();
    const upstream = connect({ port: aim, host: "127.0.0.1", allowHalfOpen: true });
    for (const socket of [client, upstream]) socket.setNoDelay(true);
    const line: Line = { client, server: upstream, down: 0, swallowing: null };
    lines.add(line);
    carry(line, "up");
    carry(line, "down");
    if (silent) pause(line);
  });

  function carry(line: Line, direction: Direction): void {
    const [from, to] = direction === "up" ? [line.client, line.server] : [line.server, line.client];
    let order: Promise<unknown> = Promise.resolve();
    const inOrder = (deliver: () => void) => {
      const { ms, jitterMs } = delay;
      const wait = ms + random() * jitterMs;
      const due = wait > 0 ? new Promise((resolve) => setTimeout(resolve, wait)) : null;
      order = order.then(() => due).then(deliver);
    };
    from.on("data", (chunk) => {
      if (direction === "up") hear(line, chunk);
      if (deaf === direction) return;
      // Without a delay nothing waits for a turn of the event loop: a cut then falls on the very byte.
      if (delay.ms + delay.jitterMs === 0) hand(line, direction, to, chunk);
      else inOrder(() => hand(line, direction, to, chunk));
    });
    from.on("end", () => inOrder(() => to.end()));
    from.on("error", () => drop(line, "reset"));
    from.on("close", () => inOrder(() => drop(line, "fin")));
  }

  /** Counts POSTs and marks the one whose answer is to be lost. */
  function hear(line: Line, chunk: Buffer): void {
    if (chunk.toString("latin1", 0, 5) !== "POST ") return;
    posts += 1;
    if (lose === null || posts % lose.every !== 0) return;
    if (!lose.reusedOnly || line.down > 0) line.swallowing = lose.how;
  }

  function hand(line: Line, direction: Direction, to: Socket, chunk: Buffer): void {
    if (to.destroyed) return;
    if (direction === "up") return void to.write(chunk);
    if (line.swallowing) {
      lost += 1;
      drop(line, line.swallowing);
      return;
    }
    const room = cutAfter === null ? chunk.length : Math.max(0, cutAfter - line.down);
    line.down += chunk.length;
    to.write(chunk.subarray(0, room));
    // By FIN: a reset overtakes what was written before it.
    if (room < chunk.length) drop(line, "fin");
  }

  function drop(line: Line, how: LostAnswers["how"]): void {
    if (!lines.delete(line)) return;
    if (how === "reset") line.client.resetAndDestroy();
    else line.client.end(() => line.client.destroy());
    line.server.destroy();
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** New connections go there. */
    aim: (to: number) => {
      aim = to;
    },
    latency: (ms: number, jitterMs = 0) => {
      delay = { ms, jitterMs };
    },
    /** Nothing is read any more and nobody is told: no FIN, no RST. New connections are taken and hear nothing. */
    blackhole: () => {
      silent = true;
      for (const line of lines) pause(line);
    },
    /** What came in one direction is thrown away; the other one works. */
    halfOpen: (direction: Direction) => {
      deaf = direction;
    },
    /** Every connection ends once it has carried this many bytes down. */
    cutAfter: (bytes: number | null) => {
      cutAfter = bytes;
    },
    /** The server gets the request and answers; the connection ends before a byte of it. */
    loseAnswers: (which: LostAnswers | null) => {
      posts = 0;
      lose = which;
    },
    refuse: (on: boolean) => {
      refusing = on;
    },
    /** Ends what is open now. */
    endAll: (how: LostAnswers["how"]) => {
      for (const line of [...lines]) drop(line, how);
    },
    /** Everything works again; what waited in a blackhole goes on. */
    heal: () => {
      silent = false;
      deaf = null;
      cutAfter = null;
      lose = null;
      refusing = false;
      delay = { ms: 0, jitterMs: 0 };
      for (const line of lines) for (const socket of [line.client, line.server]) socket.resume();
    },
    open: () => lines.size,
    posts: () => posts,
    /** Answers lost so far. */
    lost: () => lost,
    close: async () => {
      for (const line of [...lines]) drop(line, "reset");
      server.close();
      await once(server, "close");
    },
  };
}

function pause(line: Line): void {
  for (const socket of [line.client, line.server]) socket.pause();
}

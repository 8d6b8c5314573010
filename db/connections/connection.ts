import "server-only";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import postgres from "postgres";

export type Sql = postgres.Sql;

/** One physical connection to the database. Once lost it stays lost: nothing is ever sent on a successor. */
export type Connection = {
  readonly client: Sql;
  readonly isLost: () => boolean;
  /** Calls once when the connection is lost, at once when it is already. Returns how to stop waiting. */
  readonly onLost: (tell: (reason: Error) => void) => () => void;
  /** Ends it at once, whatever it is doing. */
  readonly cut: () => void;
  /** Ends it after what it is doing. */
  readonly close: () => Promise<void>;
};

const CONNECT_MS = 5_000;

/** Rejects with the code `CONNECTION_LOST`, or the network's own, when nobody answers within five seconds. */
export async function openConnection(url: string): Promise<Connection> {
  let loss: Error | null = null;
  const waiting = new Set<(reason: Error) => void>();
  const lose = (reason: Error) => {
    loss ??= reason;
    for (const tell of waiting) tell(loss);
    waiting.clear();
  };
  // Not one promise for all: whoever raced against it would stay referenced for as long as the connection lives.
  const onLost: Connection["onLost"] = (tell) => {
    if (loss) tell(loss);
    else waiting.add(tell);
    return () => waiting.delete(tell);
  };
  const { socket, cut } = dialOnce(lose);
  const client = postgres(url, {
    max: 1,
    connect_timeout: CONNECT_MS / 1_000,
    // Asked for by the driver itself: lost half way, its failure would be one that nobody can handle.
    fetch_types: false,
    onnotice: () => {},
    onclose: () => lose(connectionLost()),
    connection: {
      application_name: "evenhand",
      statement_timeout: 5_000,
      lock_timeout: 4_000,
      // A process that froze or lost its network must not sit on an interview's row.
      idle_in_transaction_session_timeout: 15_000,
    },
    ...socket,
  });
  // The driver would wait for what a lost connection never answered.
  const close = () => client.end({ timeout: loss ? 0 : 2 });
  try {
    await orLost(onLost, client`select 1`);
  } catch (error) {
    cut();
    throw error;
  }
  return { client, isLost: () => loss !== null, onLost, cut, close };
}

/** What `work` gives, or the loss of the connection, whichever is first. */
export async function orLost<Value>(onLost: Connection["onLost"], work: PromiseLike<Value>): Promise<Value> {
  let forget = () => {};
  const lost = new Promise<never>((_, reject) => {
    forget = onLost(reject);
  });
  try {
    return await Promise.race([work, lost]);
  } finally {
    forget();
  }
}

/**
 * The driver reconnects by itself, and would then run the rest of a broken transaction outside any transaction,
 * as the role that logged in (porsager/postgres#1133, #1216). So its socket can be had once.
 */
function dialOnce(lose: (reason: Error) => void) {
  let dialled: Socket | null = null;
  const reach = async ({ host, port, path }: Target): Promise<Socket> => {
    if (dialled) throw connectionLost();
    let reason: unknown;
    for (const [index, name] of host.entries()) {
      const socket = path ? connect(path) : connect(port[index] ?? 5432, name);
      dialled = socket;
      socket.setNoDelay(true);
      try {
        await once(socket, "connect", { signal: AbortSignal.timeout(CONNECT_MS) });
        // For TLS the driver reads the server's name here.
        return Object.assign(socket, { host: name });
      } catch (error) {
        socket.destroy();
        reason = error;
      }
    }
    throw isTimeout(reason) ? connectTimeout() : reason;
  };
  // Of several hosts that do not answer the driver says nothing, so this does.
  const dial = (target: Target) =>
    reach(target).catch((error: unknown) => {
      const reason = error instanceof Error ? error : connectionLost();
      lose(reason);
      throw reason;
    });
  return { socket: asOption(dial), cut: () => dialled?.destroy() };
}

type Target = {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false;
};

/** `socket` is an option of the driver since 3.2, which its types do not know. */
function asOption(socket: (target: Target) => Promise<Socket>): object {
  return { socket };
}

function connectionLost(): Error {
  return Object.assign(new Error("The connection to the database was lost."), { code: "CONNECTION_LOST" });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function connectTimeout(): Error {
  return Object.assign(new Error("The database did not answer."), { code: "CONNECT_TIMEOUT" });
}

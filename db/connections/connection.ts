import "server-only";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import postgres from "postgres";

export type Sql = postgres.Sql;

/** One physical connection to the database. Once lost it stays lost: nothing is ever sent on a successor. */
export type Connection = {
  readonly client: Sql;
  readonly isLost: () => boolean;
  /** Rejects when the connection is lost; never resolves. */
  readonly lost: Promise<never>;
  /** Ends it at once, whatever it is doing. */
  readonly cut: () => void;
  /** Ends it after what it is doing. */
  readonly close: () => Promise<void>;
};

const CONNECT_MS = 5_000;

/** Rejects with the code `CONNECTION_LOST`, or the network's own, when nobody answers within five seconds. */
export async function openConnection(url: string): Promise<Connection> {
  let isLost = false;
  let lose = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = () => {
      isLost = true;
      reject(connectionLost());
    };
  });
  // Often nobody waits for it when it happens.
  lost.catch(() => {});
  const { socket, cut } = dialOnce();
  const client = postgres(url, {
    max: 1,
    connect_timeout: CONNECT_MS / 1_000,
    onnotice: () => {},
    onclose: () => lose(),
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
  const close = () => client.end({ timeout: isLost ? 0 : 2 });
  try {
    await Promise.race([client`select 1`, lost]);
  } catch (error) {
    cut();
    throw error;
  }
  return { client, isLost: () => isLost, lost, cut, close };
}

/**
 * The driver reconnects by itself, and would then run the rest of a broken transaction outside any transaction,
 * as the role that logged in (porsager/postgres#1133, #1216). So its socket can be had once.
 */
function dialOnce() {
  let dialled: Socket | null = null;
  const dial = async ({ host, port, path }: Target): Promise<Socket> => {
    if (dialled) throw connectionLost();
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
        if (index === host.length - 1) throw error;
      }
    }
    throw connectionLost();
  };
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

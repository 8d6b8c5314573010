import postgres, { type Sql } from "postgres";

const IN_USE = "hashtext('evenhand: server in use')";

/**
 * What a process holds while it uses the embedded server: one connection with a shared advisory lock.
 * A killed process lets go by itself, and the last one out can see that it is the last.
 */
export type Session = {
  /** Lets go. `true`: nobody else uses the server and nobody can join until `end`; stop it. */
  readonly leave: () => Promise<boolean>;
  readonly end: () => Promise<void>;
  readonly sql: Sql;
};

export type Attempt =
  | { readonly kind: "open"; readonly session: Session }
  | { readonly kind: "absent" }
  | { readonly kind: "busy" };

/**
 * Knocks on a port. `busy` is a server that is starting up, recovering or shutting down.
 * A server that refuses our password is somebody else's on a reused port: `absent`.
 */
export async function openSession(port: number, password: string, onLost: () => void): Promise<Attempt> {
  let open = false;
  const sql = postgres(`postgres://postgres@127.0.0.1:${port}/postgres`, {
    password,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    // Lost half way, this question of the driver's own would end our process with an error nobody can handle.
    fetch_types: false,
    onnotice: () => {},
    onclose: () => {
      if (open) onLost();
      open = false;
    },
    connection: { application_name: "evenhand-session" },
  });
  const end = async () => {
    open = false;
    await sql.end({ timeout: 1 }).catch(() => {});
  };
  try {
    await sql.unsafe(`select pg_advisory_lock_shared(${IN_USE})`);
    open = true;
  } catch (error) {
    await end();
    return { kind: isBusy(error) ? "busy" : "absent" };
  }
  const leave = async () => {
    // A lost session holds nothing, and asking would only connect anew.
    if (!open) return false;
    open = false;
    try {
      await sql.unsafe(`select pg_advisory_unlock_shared(${IN_USE})`);
      const [row] = await sql.unsafe(`select pg_try_advisory_lock(${IN_USE}) as last`);
      return row?.last === true;
    } catch {
      return true;
    }
  };
  return { kind: "open", session: { leave, end, sql } };
}

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "57P03" || code === "57P01" || code === "53300" || code === "CONNECTION_CLOSED";
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { prepareBinaries } from "./cluster/binaries";
import { ensureCluster } from "./cluster/initialise";
import { type Passwords, readPasswords } from "./cluster/passwords";
import { findPlace } from "./cluster/place";
import { freePort, lastWords, launch, notedPort, stopFast } from "./cluster/postmaster";
import { ensureRoles } from "./cluster/roles";
import { openSession, type Session } from "./cluster/session";
import { StartRefused } from "./start-refused";

export type EmbeddedServer = {
  /** Connects as evenhand_app, under row-level security. */
  readonly url: string;
  /** Connects as evenhand_owner, for migrations and the library. */
  readonly ownerUrl: string;
  /** Connects as evenhand_backup, which reads past row-level security. */
  readonly backupUrl: string;
  /** Connects as the superuser: setup and tests only. */
  readonly superuserUrl: string;
  readonly port: number;
  readonly major: number;
  /** Whether another process had started the server. */
  readonly joined: boolean;
  /** Lets go of the server; the last process to do so stops it. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataFolder: string;
  /** Off only for scratch data of tests. */
  readonly fsync?: boolean;
  /** A port to come back to after a crash, so that addresses handed out stay good. */
  readonly port?: number;
  /** Another PostgreSQL installation: the folder above its `bin`. */
  readonly binaries?: string;
  readonly say?: (line: string) => void;
  /** Called when the running server goes away without `stop`. */
  readonly onLost?: () => void;
};

const GIVE_UP_AFTER_MS = 30_000;
const PASSING = /lock file|shared memory block|already in use|could not bind|being accessed/i;

/**
 * Starts the PostgreSQL that npm brought on `dataFolder`, or joins the one already running there.
 * @throws StartRefused with a sentence for the person who typed the command
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const fsync = options.fsync ?? true;
  const place = findPlace(resolve(options.dataFolder), options.say ?? (() => {}));
  const binaries = prepareBinaries(place.account, place.folder, options.binaries);
  ensureCluster(place, binaries, fsync);
  const passwords = readPasswords(place.cluster);
  const onLost = options.onLost ?? (() => {});

  const { session, port, joined } = await startOrJoin();
  await ensureRoles(session.sql, passwords);
  return {
    ...addresses(port, passwords),
    port,
    joined,
    major: binaries.major,
    stop: async () => {
      if ((await session.leave()) && existsSync(place.cluster)) stopFast(place, binaries);
      await session.end();
    },
  };

  async function startOrJoin(): Promise<{ session: Session; port: number; joined: boolean }> {
    let child: ReturnType<typeof launch> | undefined;
    let failingSince: number | undefined;
    for (;;) {
      const port = notedPort(place.cluster);
      const attempt = port ? await openSession(port, passwords.postgres, onLost) : undefined;
      if (port && attempt?.kind === "open")
        return { session: attempt.session, port, joined: child === undefined || child.exitCode !== null };
      // Starting up can mean recovering after a crash, which takes as long as it takes.
      if (
        attempt?.kind !== "busy" &&
        (child === undefined || child.exitCode !== null || child.signalCode !== null)
      ) {
        if (child) {
          failingSince ??= Date.now();
          const words = lastWords(place.cluster);
          if (!PASSING.test(words) || Date.now() - failingSince > GIVE_UP_AFTER_MS)
            throw new StartRefused(
              `PostgreSQL does not start on ${place.cluster}. Its last words:\n${words}`,
            );
        }
        child = launch(place, binaries, { port: options.port ?? (await freePort()), fsync });
        child.once("error", () => {});
      }
      await pause(50);
    }
  }
}

function addresses(port: number, passwords: Passwords) {
  const address = (role: keyof Passwords, database: string) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return {
    url: address("evenhand_app", "evenhand"),
    ownerUrl: address("evenhand_owner", "evenhand"),
    backupUrl: address("evenhand_backup", "evenhand"),
    superuserUrl: address("postgres", "postgres"),
  };
}

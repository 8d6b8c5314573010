import { join } from "node:path";
import postgres from "postgres";
import { closePool, useDatabase as connectTo } from "../client";
import { readPasswords } from "../cluster/passwords";
import { notedPort } from "../cluster/postmaster";
import { verifyLog } from "../verify";
import { withDatabase } from "./address";

export type LoggedRow = {
  readonly seq: number;
  readonly laneSeq: number;
  readonly lane: string | null;
  readonly actorSeat: string;
  readonly opKey: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
};

export type Installed = Awaited<ReturnType<typeof openInstalled>>;

/**
 * The database that a running installation keeps in its data folder, from outside: `db/client` is pointed at it
 * with the application's role, and `admin` sees everything.
 */
export async function openInstalled(dataFolder: string) {
  const cluster = join(dataFolder, "postgres", "cluster");
  const port = notedPort(cluster);
  if (!port) throw new Error(`No database runs in ${cluster}.`);
  const passwords = readPasswords(cluster);
  const address = (role: keyof typeof passwords) =>
    withDatabase(`postgres://${role}:${passwords[role]}@127.0.0.1:${port}/x`, "evenhand");
  const use = () => connectTo(address("evenhand_app"));
  use();
  const admin = postgres(address("postgres"), { max: 4, onnotice: () => {}, connect_timeout: 5 });
  return {
    port,
    admin,
    /** Points `db/client` here again. */
    use,
    ownerUrl: address("evenhand_owner"),
    /** No walls stand before this one: for programs that do the same work without them, to be measured against. */
    superuserUrl: address("postgres"),
    /** The log of one interview, in its order. */
    logOf: (interviewId: string): Promise<readonly LoggedRow[]> =>
      admin<LoggedRow[]>`
        select seq::int, lane_seq::int as "laneSeq", lane, actor_seat as "actorSeat", op_key as "opKey", type,
          payload, at
        from interview_op where interview_id = ${interviewId} order by seq`,
    /** Every chain and every projection of the whole database. */
    verify: () => verifyLog(admin),
    close: async () => {
      await closePool();
      await admin.end({ timeout: 1 });
    },
  };
}

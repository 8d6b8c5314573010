import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseNow, rawClient, read, type Transaction, transaction } from "./client";
import { grant } from "./grant";
import { person } from "./schema/identity";
import { permit } from "./scope";
import { newOrganisation, type Organisation, openWorld, type World, word } from "./testing/world";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld("admin");
  acme = await newOrganisation();
});
afterAll(() => world.close());

const job = grant({ kind: "job", job: "sign-in" });
const CONNECTIONS = 16;
const SETTINGS = ["organisation", "person", "seat", "link", "purpose"].map((name) => `app.${name}`);

async function settingsIn(tx: Transaction) {
  const rows = await tx.execute<{ role: string; organisation: string; person: string }>(sql`
    select current_user::text as role, current_setting('app.organisation') as organisation,
      current_setting('app.person') as person`);
  return rows[0];
}

test("a transaction works as the unprivileged role, whoever connects, and for whom its scope names", async () => {
  const expected = { role: "evenhand_app", organisation: acme.id, person: acme.observer.personId };
  expect(await read(acme.observer, settingsIn)).toEqual(expected);
  const permitted = permit(grant({ kind: "person", personId: acme.owner.personId }), "practice.run");
  expect(await transaction(permitted, settingsIn)).toEqual({
    role: "evenhand_app",
    organisation: "",
    person: acme.owner.personId,
  });
});

test("no connection of the pool keeps anything of the transactions it served, failed ones included", async () => {
  const busy = Array.from({ length: 4 * CONNECTIONS }, (_, index) =>
    read(index % 2 ? acme.owner : acme.observer, async (tx) => {
      await tx.execute(sql`select pg_sleep(0.02)`);
      if (index % 3 === 0) await tx.execute(sql`select 1 / 0`);
    }).catch(() => {}),
  );
  await Promise.all(busy);
  const client = rawClient();
  const left = await Promise.all(
    Array.from({ length: 2 * CONNECTIONS }, async () => {
      const [row] = await client`
        select pg_backend_pid() as pid, current_user = session_user as own, pg_sleep(0.02)::text as slept,
          (select coalesce(string_agg(current_setting(name, true), ''), '') from unnest(${SETTINGS}::text[]) name) as settings`;
      return row;
    }),
  );
  expect(new Set(left.map((row) => row?.pid)).size).toBeGreaterThan(CONNECTIONS / 2);
  for (const row of left) expect(row).toMatchObject({ own: true, settings: "" });
});

test("a reading cannot write", async () => {
  const writing = read(job, (tx) => tx.insert(person).values({ id: acme.id, name: "Nobody" }));
  await expect(writing).rejects.toMatchObject({ code: "25006" });
});

test("what somebody wrote does not go into the error of a statement that failed", async () => {
  const secret = word();
  const failing = transaction(permit(job, "person.sign-in"), (tx) =>
    tx.insert(person).values({ id: acme.owner.personId, name: secret, email: secret }),
  );
  const error: unknown = await failing.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "23505", constraint_name: "person_pkey" });
  const said = error instanceof Error ? `${error.message} ${error.stack} ${JSON.stringify(error)}` : "";
  expect(said).not.toContain(secret);
  expect(said).not.toContain(acme.owner.personId);
});

test("the time is the database's, in milliseconds, and moves within a transaction", async () => {
  const [first, second, stated] = await read(job, async (tx) => {
    const one = await databaseNow(tx);
    await tx.execute(sql`select pg_sleep(0.02)`);
    const two = await databaseNow(tx);
    const rows = await tx.execute<{ at: string }>(sql`select extract(epoch from now()) * 1000 as at`);
    return [one, two, Number(rows[0]?.at)] as const;
  });
  expect(Number.isInteger(first)).toBe(true);
  expect(second).toBeGreaterThan(first);
  expect(Math.abs(first - stated)).toBeLessThan(5_000);
});

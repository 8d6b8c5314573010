import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attempt, databaseNow, read, type Transaction, transaction, withoutScope } from "./client";
import { makePool } from "./connections/pool";
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
const CONNECTIONS = 6;
const signIn = permit(job, "person.sign-in");

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

test("a transaction sees nothing of those its connection served before, failed ones included", async () => {
  const people = [acme.owner, acme.manager, acme.interviewer].map(({ personId }) =>
    permit(grant({ kind: "person", personId }), "practice.run"),
  );
  const seen = await Promise.all(
    Array.from({ length: 6 * CONNECTIONS }, async (_, index) => {
      const mine = people[index % people.length];
      if (!mine) throw new Error("nobody");
      const settings = await transaction(mine, async (tx) => {
        await tx.execute(sql`select pg_sleep(0.01)`);
        const found = await settingsIn(tx);
        if (index % 3 === 0) await tx.execute(sql`select 1 / 0`);
        return found;
      }).catch(() => null);
      return { settings, person: mine.scope.personId };
    }),
  );
  const held = seen.filter(({ settings }) => settings !== null);
  expect(held).toHaveLength(4 * CONNECTIONS);
  for (const { settings, person } of held)
    expect(settings).toEqual({ role: "evenhand_app", organisation: "", person });
});

test("what belongs to nobody runs with the rights of nobody's scope", async () => {
  const [row] = await withoutScope(
    (client) => client`
      select current_user = session_user as own, coalesce(current_setting('app.person', true), '') as person`,
  );
  expect(row).toEqual({ own: true, person: "" });
});

const MOMENTS = [
  "while a statement runs",
  "between two statements",
  "before its commit",
  "before it fails",
] as const;
test.each(MOMENTS)(
  "a transaction whose connection is lost %s fails, and the next ones work",
  async (moment) => {
    const marked = word();
    const broken = transaction(signIn, async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await tx.insert(person).values({ id: uuidv7(), name: marked });
      const killing = world.admin`select pg_terminate_backend(${row?.pid ?? 0})`.execute();
      if (moment === "while a statement runs") await tx.execute(sql`select pg_sleep(2)`);
      await killing;
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (moment === "between two statements") await tx.execute(sql`select 1`);
      if (moment === "before it fails") throw new Error("its own reason");
    });
    await expect(broken).rejects.toMatchObject({ code: expect.stringMatching(/^(CONNECTION_LOST|57P01)$/) });
    const later = Array.from({ length: 3 * CONNECTIONS }, () => transaction(signIn, settingsIn));
    for (const settings of await Promise.all(later)) expect(settings).toMatchObject({ role: "evenhand_app" });
    expect(await world.admin`select 1 from person where name = ${marked}`).toHaveLength(0);
  },
);

test("work that goes on after its connection was lost touches nothing", async () => {
  const marked = word();
  let late: Promise<unknown> = Promise.resolve();
  const broken = transaction(signIn, async (tx) => {
    const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const { promise, resolve } = gate();
    late = promise.then(() => tx.insert(person).values({ id: uuidv7(), name: marked }));
    await world.admin`select pg_terminate_backend(${row?.pid ?? 0})`;
    setTimeout(resolve, 300);
    await late;
  });
  await expect(broken).rejects.toMatchObject({ code: "CONNECTION_LOST" });
  await expect(late).rejects.toThrow();
  expect(await world.admin`select 1 from person where name = ${marked}`).toHaveLength(0);
});

test("a connection that could not enter its scope serves the next transaction as if nothing had been", async () => {
  const badScope = { ...signIn, scope: { ...signIn.scope, job: "\u0000" } } as unknown as typeof signIn;
  for (let time = 0; time < 2 * CONNECTIONS; time++)
    await expect(transaction(badScope, settingsIn)).rejects.toMatchObject({ code: "22021" });
  const after = Array.from({ length: 2 * CONNECTIONS }, () => transaction(signIn, settingsIn));
  for (const settings of await Promise.all(after)) expect(settings).toMatchObject({ role: "evenhand_app" });
});

test("nothing of what a connection gave stays in memory with it", async () => {
  const pool = makePool(world.database.adminUrl, 1);
  let given: object | null = { rows: "many" };
  const gone = new Promise<void>((resolve) => {
    const watch = new FinalizationRegistry(() => resolve());
    if (given) watch.register(given, null);
    kept.push(watch);
  });
  await pool.lend(1_000, async () => given);
  given = null;
  setFlagsFromString("--expose-gc");
  const collect = setInterval(runInNewContext("gc"), 20);
  await expect(Promise.race([gone.then(() => "let go"), later(5_000, "kept")])).resolves.toBe("let go");
  clearInterval(collect);
  await pool.close();
});

test("a statement sent when its transaction has ended is refused", async () => {
  let kept: Transaction | undefined;
  await read(job, async (tx) => {
    kept = tx;
  });
  await expect(Promise.resolve(kept?.execute(sql`select 1`))).rejects.toThrow();
});

test("a transaction that swallowed the failure of a statement does not pass for stored", async () => {
  const marked = word();
  const writing = transaction(signIn, async (tx) => {
    await tx.insert(person).values({ id: uuidv7(), name: marked });
    await tx.execute(sql`select 1 / 0`).catch(() => {});
  });
  await expect(writing).rejects.toThrow("Nothing was stored");
});

test("what an attempt wrote is taken back when it fails, and the rest is stored", async () => {
  const [first, second] = [uuidv7(), uuidv7()];
  await transaction(signIn, async (tx) => {
    await tx.insert(person).values({ id: first, name: "First" });
    const failing = attempt(tx, async () => {
      await tx.insert(person).values({ id: second, name: "Second" });
      await tx.insert(person).values({ id: first, name: "Again" });
    });
    await expect(failing).rejects.toThrow();
  });
  const stored = await world.admin`select name from person where id in (${first}, ${second})`;
  expect(stored.map((row) => row.name)).toEqual(["First"]);
});

test("when every writing connection is taken a write waits three seconds and says so, and reading goes on", async () => {
  const { promise, resolve } = gate();
  const holding = Array.from({ length: CONNECTIONS }, () => transaction(signIn, () => promise));
  await Promise.all(Array.from({ length: 5 }, () => read(job, settingsIn)));
  await expect(transaction(signIn, settingsIn)).rejects.toMatchObject({ code: "POOL_BUSY" });
  resolve();
  await Promise.all(holding);
  expect(await transaction(signIn, settingsIn)).toMatchObject({ role: "evenhand_app" });
});

test("of several hosts the first that answers is taken, and when none does it is said at once", async () => {
  const { host, username, password, pathname } = new URL(world.database.adminUrl);
  const second = makePool(`postgres://${username}:${password}@127.0.0.1:9,${host}${pathname}`, 1);
  expect(await second.lend(5_000, async ({ client }) => [...(await client`select 1 as one`)])).toEqual([
    { one: 1 },
  ]);
  await second.close();
  const none = makePool("postgres://nobody@127.0.0.1:9,127.0.0.1:10/none", 1);
  await expect(none.lend(1_000, () => Promise.resolve())).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await none.close();
});

test("nobody listening is said at once, and with the network's own code", async () => {
  const away = makePool("postgres://nobody@127.0.0.1:9/none", 2);
  await expect(away.lend(1_000, () => Promise.resolve())).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await away.close();
});

test("a connection that takes longer than it may is cut", async () => {
  const pool = makePool(world.database.adminUrl, 1);
  const slow = pool.lend(100, ({ client }) => client`select pg_sleep(3)`);
  await expect(slow).rejects.toMatchObject({ code: "CONNECTION_LOST" });
  expect(await pool.lend(1_000, async ({ client }) => [...(await client`select 1 as one`)])).toEqual([
    { one: 1 },
  ]);
  await pool.close();
});

const kept: unknown[] = [];

function later<Value>(ms: number, value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}

function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

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

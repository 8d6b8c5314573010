import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, pendingMigrations } from "./migrate";
import { type TestDatabase, testDatabase } from "./testing/database";

const FIXTURE = join(import.meta.dirname, "testing", "migrations");
const ALL = ["0000_people.sql", "0001_nickname.sql", "0002_index.sql"];

let database: TestDatabase;
let sql: Sql;
let folder: string;

beforeEach(async () => {
  database = await testDatabase({ empty: true });
  sql = postgres(database.ownerUrl, { max: 2, onnotice: () => {} });
  folder = mkdtempSync(join(tmpdir(), "evenhand-migrations-"));
  cpSync(FIXTURE, folder, { recursive: true });
});

afterEach(async () => {
  await sql.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = () => migrate(database.ownerUrl, { folder, scratch: true });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test("files run once each, in the order of their names", async () => {
  expect(await pendingMigrations(sql, folder)).toEqual(ALL);
  expect(await run()).toEqual({ applied: ALL });
  expect(await run()).toEqual({ applied: [] });
  expect(await pendingMigrations(sql, folder)).toEqual([]);
  expect(await sql`select nickname from person where id = 1`).toEqual([{ nickname: "ada" }]);
});

test("a file that sorts before applied ones still runs", async () => {
  await run();
  write("0000_later_merged.sql", "create table merged (id int);");
  expect(await run()).toEqual({ applied: ["0000_later_merged.sql"] });
});

test("an older version runs on a newer schema", async () => {
  await run();
  rmSync(join(folder, "0002_index.sql"));
  expect(await run()).toEqual({ applied: [] });
});

test("an applied file that was changed is refused by name, and nothing else runs", async () => {
  await run();
  write("0001_nickname.sql", "alter table person add column alias text;");
  write("0003_next.sql", "create table next (id int);");
  await expect(run()).rejects.toThrow(/0001_nickname\.sql was changed after/);
  expect(await pendingMigrations(sql, folder)).toEqual(["0003_next.sql"]);
});

test("other line ends are not a change", async () => {
  await run();
  write(
    "0001_nickname.sql",
    "alter table person add column nickname text;\r\nupdate person set nickname = lower(name);\r\n",
  );
  expect(await run()).toEqual({ applied: [] });
});

test("a file that fails half-way leaves nothing and runs clean once corrected", async () => {
  write("0001_nickname.sql", "alter table person add column nickname text;\nselect 1 / 0;");
  await expect(run()).rejects.toThrow("0001_nickname.sql failed: division by zero");
  expect(await pendingMigrations(sql, folder)).toEqual(ALL.slice(1));
  cpSync(FIXTURE, folder, { recursive: true });
  expect(await run()).toEqual({ applied: ALL.slice(1) });
});

test("a runner that is cut off in the middle of a file leaves nothing behind", async () => {
  write("0001_nickname.sql", "alter table person add column nickname text;\nselect pg_sleep(60);");
  const cut = expect(run()).rejects.toThrow(/0001_nickname\.sql failed/);
  await terminate("%pg_sleep(60)%");
  await cut;
  cpSync(FIXTURE, folder, { recursive: true });
  expect(await run()).toEqual({ applied: ALL.slice(1) });
});

test("an index that was left half-built is built anew", async () => {
  const unique =
    "-- evenhand: no transaction\ncreate unique index concurrently if not exists person_once on person (name);";
  write("0003_unique.sql", unique);
  await expect(run()).rejects.toThrow("0003_unique.sql failed: could not create unique index");
  await sql`update person set name = 'Grace' where id = 2`;
  expect(await run()).toEqual({ applied: ["0003_unique.sql"] });
  expect(await sql`select indisvalid from pg_index where indexrelid = 'person_once'::regclass`).toEqual([
    { indisvalid: true },
  ]);
});

test("of runners at the same time, each file is run by one", async () => {
  const done = await Promise.all([run(), run(), run()]);
  expect(done.flatMap(({ applied }) => applied).sort()).toEqual(ALL);
});

test("a locked table is not queued for longer than two seconds at a time", async () => {
  await run();
  write("0003_column.sql", "alter table person add column age int;");
  let migrating: Promise<unknown> = Promise.resolve();
  await sql.begin(async (tx) => {
    await tx`lock table person in access share mode`;
    migrating = run();
    await until(async () => (await waitingForLock()) === 1);
    // While it waits in the queue, readers behind it wait too; it must step back by itself.
    await until(async () => (await waitingForLock()) === 0);
  });
  expect(await migrating).toEqual({ applied: ["0003_column.sql"] });
});

test("a server that may lose what it acknowledged is refused, except for scratch data", async () => {
  const [row] = await sql`select current_setting('fsync') as fsync`;
  const strict = migrate(database.ownerUrl, { folder });
  if (row?.fsync === "off") await expect(strict).rejects.toThrow("runs with fsync = off");
  else expect(await strict).toEqual({ applied: ALL });
});

test("a user who may not act as evenhand_app is told what a superuser must type", async () => {
  const role = `outsider_${process.pid}`;
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await run();
  await admin.unsafe(`create role ${role} login password 'outsider'`);
  try {
    const url = new URL(database.ownerUrl);
    url.username = role;
    url.password = "outsider";
    const refused = migrate(url.href, { folder, scratch: true });
    await expect(refused).rejects.toThrow(`grant evenhand_app to "${role}"`);
  } finally {
    await admin.unsafe(`drop role ${role}`);
    await admin.end();
  }
});

async function terminate(query: string): Promise<void> {
  await until(async () => {
    const cut = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like ${query}`;
    return cut.length > 0;
  });
}

async function waitingForLock(): Promise<number> {
  const [row] = await sql`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return Number(row?.waiting);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 10_000, interval: 20 }).toBe(true);
}

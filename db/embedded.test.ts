import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { type EmbeddedServer, startEmbedded } from "./embedded";
import { scratchFolder } from "./testing/scratch-server";

const ROOT = join(import.meta.dirname, "..");
const STARTER = join(import.meta.dirname, "testing", "starter.ts");
const isRoot = process.getuid?.() === 0;

let folder: string;

beforeEach(() => {
  const made = scratchFolder();
  folder = made;
  // Said first and so done last: a server that still runs writes into a folder that is being removed.
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

test("the first start makes a server of the promised kind, and stop leaves none", async () => {
  const server = await start();
  expect(server.joined).toBe(false);
  const rights = (url: string) =>
    ask(
      url,
      "select current_user::text as name, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user",
    );
  const none = { rolsuper: false, rolcreaterole: false };
  expect(await rights(server.url)).toEqual([{ name: "evenhand_app", ...none, rolbypassrls: false }]);
  expect(await rights(server.ownerUrl)).toEqual([{ name: "evenhand_owner", ...none, rolbypassrls: false }]);
  expect(await rights(server.backupUrl)).toEqual([{ name: "evenhand_backup", ...none, rolbypassrls: true }]);
  const settings =
    "select current_setting('listen_addresses') as l, current_setting('unix_socket_directories') as s";
  expect(await ask(server.superuserUrl, settings)).toEqual([{ l: "127.0.0.1", s: "" }]);
  await expect(ask(server.url, "create table mine (id int)")).rejects.toThrow(/permission denied/);
  await server.stop();
  expect(await listens(server.port)).toBe(false);
});

test("nobody gets in without a password, and the passwords are for their owner's eyes", async () => {
  const server = await start();
  const anonymous = new URL(server.ownerUrl);
  anonymous.password = "guess";
  await expect(ask(anonymous.href, "select 1")).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(cluster(), "evenhand-passwords.json")).mode & 0o777).toBe(0o600);
  expect(statSync(cluster()).mode & 0o777).toBe(0o700);
});

test("fsync is on unless a test turns it off", async () => {
  const server = await start({ fsync: true });
  const settings = "select current_setting('fsync') as f, current_setting('synchronous_commit') as c";
  expect(await ask(server.url, settings)).toEqual([{ f: "on", c: "on" }]);
});

test("a second user joins, and the last one out stops the server", async () => {
  const first = await start();
  const second = await start();
  expect([second.joined, second.url]).toEqual([true, first.url]);
  await first.stop();
  expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await second.stop();
  expect(await listens(second.port)).toBe(false);
});

test("data outlives a stop", async () => {
  const before = await start();
  await ask(before.ownerUrl, "create table kept as select 7 as seven");
  await before.stop();
  const after = await start();
  expect(await ask(after.ownerUrl, "select seven from kept")).toEqual([{ seven: 7 }]);
});

test("after kill -9 of the server its user is told, and it starts again on the same port with every row", async () => {
  let lost = 0;
  const server = await start({ fsync: true, onLost: () => (lost += 1) });
  await ask(server.ownerUrl, "create table kept as select 7 as seven");
  process.kill(Number(readFileSync(join(cluster(), "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  await expect.poll(() => lost).toBe(1);
  const again = await start({ port: server.port });
  expect([again.joined, again.port]).toEqual([false, server.port]);
  expect(await ask(server.ownerUrl, "select seven from kept")).toEqual([{ seven: 7 }]);
});

test("a killed application leaves a server that the next one joins and stops", async () => {
  const starter = await startElsewhere();
  expect(starter.said).toMatchObject({ joined: false });
  starter.child.kill("SIGKILL");
  const next = await start();
  expect(next).toMatchObject({ joined: true, port: starter.said.port });
  await expect
    .poll(() => ask(next.superuserUrl, "select count(*)::int as n from pg_locks where locktype = 'advisory'"))
    .toEqual([{ n: 1 }]);
  await next.stop();
  expect(await listens(next.port)).toBe(false);
});

test("two first starters at once end up on one server", async () => {
  const [one, two] = await Promise.all([startElsewhere(), startElsewhere()]);
  expect([one.said.joined, two.said.joined].sort()).toEqual([false, true]);
  expect(two.said.port).toBe(one.said.port);
  one.child.stdin?.end();
  await ended(one.child);
  expect(await listens(one.said.port ?? 0)).toBe(true);
  two.child.stdin?.end();
  await ended(two.child);
  expect(await listens(one.said.port ?? 0)).toBe(false);
  expect(readdirSync(join(folder, "postgres"))).toEqual(["cluster"]);
});

test("a cluster of an older major version is refused with a way forward", async () => {
  const server = await start();
  await server.stop();
  writeFileSync(join(cluster(), "PG_VERSION"), "16\n");
  await expect(start()).rejects.toThrow(/made by PostgreSQL 16, .* brings PostgreSQL 18.*bin\/backup/s);
});

test("an ordinary account starts a server of its own", async () => {
  if (!isRoot) {
    const server = await start();
    expect(statSync(cluster()).uid).toBe(process.getuid?.());
    return server.stop();
  }
  const uid = Number(spawnSync("id", ["-u", "nobody"], { encoding: "utf8" }).stdout);
  const reach = spawnSync(process.execPath, ["-e", "require('fs').accessSync(process.argv[1])", STARTER], {
    uid,
  });
  if (reach.status !== 0)
    return note("nobody cannot reach Node or this checkout, so its start was not tried");
  chownSync(folder, uid, uid);
  const starter = await startElsewhere({ uid, gid: uid });
  expect(starter.said).toMatchObject({ joined: false });
  expect(statSync(cluster()).uid).toBe(uid);
  starter.child.stdin?.end();
  await ended(starter.child);
});

test("an ordinary account is told when the database is another account's", async () => {
  if (!isRoot) return note("only root can make a folder of another account");
  const uid = Number(spawnSync("id", ["-u", "nobody"], { encoding: "utf8" }).stdout);
  const reach = spawnSync(process.execPath, ["-e", "require('fs').accessSync(process.argv[1])", STARTER], {
    uid,
  });
  if (reach.status !== 0) return note("nobody cannot reach Node or this checkout");
  const server = await start();
  await server.stop();
  chownSync(join(folder, "postgres"), 1, 1);
  const starter = await startElsewhere({ uid, gid: uid });
  expect(starter.said.error).toMatch(/belongs to another account than nobody/);
});

test("root gives the server to an account that is not root", async () => {
  if (!isRoot) return note("this run is not root's");
  await start();
  expect(statSync(cluster()).uid).not.toBe(0);
});

test("root in a folder nobody else can enter keeps the database below /var/lib, and finds it again", async () => {
  if (!isRoot) return note("this run is not root's");
  chmodSync(folder, 0o700);
  const inside = join(folder, "data");
  const said: string[] = [];
  const server = await startEmbedded({ dataFolder: inside, fsync: false, say: (line) => said.push(line) });
  const elsewhere = readFileSync(join(inside, "database-is-elsewhere"), "utf8").trim();
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  expect(elsewhere).toMatch(/^\/var\/lib\/evenhand-[0-9a-f]{12}$/);
  expect(said).toEqual([expect.stringContaining(`the database lives in ${elsewhere}`)]);
  await ask(server.ownerUrl, "create table kept as select 7 as seven");
  await server.stop();
  chmodSync(folder, 0o711);
  const again = await startEmbedded({ dataFolder: inside, fsync: false });
  expect(await ask(again.ownerUrl, "select seven from kept")).toEqual([{ seven: 7 }]);
  await again.stop();
});

type Options = Partial<Parameters<typeof startEmbedded>[0]>;

async function start(options: Options = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder: folder, fsync: false, ...options });
  // Stopping twice is harmless: by then nobody listens.
  onTestFinished(() => server.stop());
  return server;
}

const saidShape = z.object({
  joined: z.boolean().optional(),
  port: z.number().optional(),
  error: z.string().optional(),
});

async function startElsewhere(account: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", STARTER, folder], { cwd: ROOT, ...account });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stderr?.resume();
  for await (const line of createInterface({ input: child.stdout }))
    return { child, said: saidShape.parse(JSON.parse(line)) };
  throw new Error("The starter said nothing.");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end();
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function cluster(): string {
  return join(folder, "postgres", "cluster");
}

function note(reason: string): void {
  console.log(`Not tried: ${reason}.`);
}

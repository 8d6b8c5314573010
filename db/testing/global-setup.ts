import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { testEnv } from "@/lib/env";
import { migrate } from "../migrate";
import { withDatabase } from "./address";
import { startScratchServer } from "./scratch-server";

/** What each test file is told: where to clone the migrated template, and as whom. */
export type TestServer = {
  /** May create and drop databases. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly url: string;
  readonly template: string;
};

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

type Running = Omit<TestServer, "template"> & {
  readonly label: string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the server of this run and migrates a template on it: `TEST_DATABASE_URL`, else the PostgreSQL
 * installed in `EVENHAND_TEST_BINARIES`, else the one npm brought.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await startServer();
  const template = `evenhand_template_${process.pid}`;
  const admin = postgres(running.adminUrl, { max: 1, onnotice: () => {} });
  const finish = async () => {
    await admin.unsafe(`drop database if exists ${template} with (force)`);
    await admin.end();
    await running.stop();
  };
  try {
    const owner = new URL(running.ownerUrl).username;
    await admin.unsafe(`create database ${template} owner "${owner}"`);
    const folder = join(project.config.root, "db", "migrations");
    await migrate(withDatabase(running.ownerUrl, template), { folder, scratch: true });
    const [version] = await admin`select current_setting('server_version') as name`;
    console.log(`Data tests run on PostgreSQL ${version?.name} (${running.label}).`);
  } catch (error) {
    await finish();
    throw error;
  }
  const { adminUrl, ownerUrl, url } = running;
  project.provide("testServer", { adminUrl, ownerUrl, url, template });
  return finish;
}

async function startServer(): Promise<Running> {
  const { TEST_DATABASE_URL: url, EVENHAND_TEST_BINARIES: binaries } = testEnv();
  if (url) {
    const ownerUrl = await ordinaryOwner(url);
    return { label: "TEST_DATABASE_URL", adminUrl: url, ownerUrl, url: ownerUrl, stop: async () => {} };
  }
  const server = await startScratchServer(binaries);
  return {
    label: binaries ?? "brought by npm",
    adminUrl: server.superuserUrl,
    ownerUrl: server.ownerUrl,
    url: server.url,
    stop: server.stop,
  };
}

/** On a server of one's own the tables belong to somebody whom the walls hold, as they do where Evenhand is at work. */
async function ordinaryOwner(adminUrl: string): Promise<string> {
  const name = "evenhand_tests";
  const password = randomBytes(16).toString("hex");
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [me] = await admin<{ sees: boolean }[]>`
      select rolsuper as sees from pg_roles where rolname = current_user`;
    if (!me?.sees)
      throw new Error(
        "TEST_DATABASE_URL has to name a superuser: the tests look behind the walls of every table and make databases and an owner of their own.",
      );
    const [known] = await admin`select 1 from pg_roles where rolname = ${name}`;
    const verb = known ? "alter" : "create";
    await admin.unsafe(`${verb} role ${name} login createrole password '${password}'`);
  } finally {
    await admin.end();
  }
  const owner = new URL(adminUrl);
  owner.username = name;
  owner.password = password;
  return owner.href;
}

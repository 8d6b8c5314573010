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
    return { label: "TEST_DATABASE_URL", adminUrl: url, ownerUrl: url, url, stop: async () => {} };
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

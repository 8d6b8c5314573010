import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { withDatabase } from "./address";

export type TestDatabase = {
  /** Connects as the application does. */
  readonly url: string;
  /** Connects as the owner of the tables. */
  readonly ownerUrl: string;
  /** Connects as the server's administrator: for what neither of the others may do. */
  readonly adminUrl: string;
  readonly drop: () => Promise<void>;
};

/** A database of this test file's own, cloned from the migrated template, or empty with `{ empty: true }`. */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `evenhand_test_${randomBytes(6).toString("hex")}`;
  const owner = new URL(server.ownerUrl).username;
  const template = options.empty ? "template0" : server.template;
  await asAdmin(`create database ${name} template ${template} owner "${owner}"`);
  return {
    url: withDatabase(server.url, name),
    ownerUrl: withDatabase(server.ownerUrl, name),
    adminUrl: withDatabase(server.adminUrl, name),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };

  async function asAdmin(statement: string): Promise<void> {
    const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
    await admin.unsafe(statement).finally(() => admin.end());
  }
}

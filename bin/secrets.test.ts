import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readServerEnv } from "@/lib/env";
import { keepSecrets } from "./secrets";

function emptyEnv() {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-secrets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return {
    DATABASE_URL: undefined,
    PORT: 3000,
    EVENHAND_URL: "http://localhost:3000",
    EVENHAND_DATA: join(folder, "data"),
    EVENHAND_SECRET: undefined,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined,
    LOG_LEVEL: "info",
    EVENHAND_PROXIES: 0,
  } as const;
}

test("secrets are made once, stay the same, and are for their owner's eyes", () => {
  const env = emptyEnv();
  const secrets = keepSecrets(env);
  expect(keepSecrets(env)).toEqual(secrets);
  expect(keepSecrets(emptyEnv())).not.toEqual(secrets);
  for (const name of ["secret", "action-key"])
    expect(statSync(join(env.EVENHAND_DATA, name)).mode & 0o777).toBe(0o600);
});

test("secrets that were made here pass the checks of the server process", () => {
  const read = readServerEnv({ ...keepSecrets(emptyEnv()), DATABASE_URL: "postgres://db/evenhand" });
  expect(read.ok).toBe(true);
});

test("a secret of the environment is used and not written down", () => {
  const env = { ...emptyEnv(), EVENHAND_SECRET: "q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt" };
  expect(keepSecrets(env).EVENHAND_SECRET).toBe(env.EVENHAND_SECRET);
  expect(() => statSync(join(env.EVENHAND_DATA, "secret"))).toThrow("ENOENT");
});

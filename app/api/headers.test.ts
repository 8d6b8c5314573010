import { expect, test } from "vitest";
import config from "@/next.config";

test("what the api answers can be framed by nobody and loads nothing", async () => {
  const rules = (await config.headers?.()) ?? [];
  const api = rules.find(({ source }) => source === "/api/:path*");
  expect(api?.headers).toEqual([
    { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
  ]);
});

test("no rule has a say about caching: each answer decides for itself", async () => {
  const keys = ((await config.headers?.()) ?? []).flatMap(({ headers }) => headers.map(({ key }) => key));
  expect(keys).not.toContain("Cache-Control");
});

import postgres from "postgres";
import { expect, test } from "vitest";
import { testDatabase } from "./testing/database";

test("x", async () => {
  const d = await testDatabase();
  const sql = postgres(d.url, { max: 1 });
  console.log(await sql`select current_user, count(*) from pg_tables where schemaname='public'`);
  await sql.end();
  await d.drop();
  expect(1).toBe(1);
});

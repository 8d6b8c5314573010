import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLedger, readLedger } from "./ledger";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-ledger-"));
  file = join(folder, "ledger.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const op = { type: "interview.pause" } as const;
const made = (key: string) => ({ key, owner: "room/seat", madeAt: 7, op });

test("what was kept and not forgotten is there for the next one, in its order, and so is every answer", async () => {
  const ledger = openLedger(file);
  const first = await ledger.store.add(made("a"));
  await ledger.store.add(made("b"));
  ledger.answered("a", { kind: "unknown" });
  ledger.answered("a", { kind: "stored", ack: { seq: 1, at: 2 } });
  await ledger.store.remove(first.order);
  ledger.close();

  const again = openLedger(file);
  expect((await again.store.all("room/seat")).map(({ key }) => key)).toEqual(["b"]);
  expect((await again.store.add(made("c"))).order).toBe(3);
  again.close();
  expect(readLedger(file)).toEqual([
    { key: "a", op, answers: [{ kind: "stored", ack: { seq: 1, at: 2 } }] },
    { key: "b", op, answers: [] },
    { key: "c", op, answers: [] },
  ]);
});

test("half a line, left by a kill, counts as not written", async () => {
  const ledger = openLedger(file);
  await ledger.store.add(made("a"));
  ledger.close();
  appendFileSync(file, '{"is":"intent","order":2,"ke');
  expect(readLedger(file).map(({ key }) => key)).toEqual(["a"]);
});

import { expect, test } from "vitest";
import type { LiveOp } from "@/components/live/live-op";
import type { LoggedRow } from "@/db/testing/installed";
import type { Intent } from "./ledger";
import { judge, type Witness } from "./oracle";

const SCORE = { type: "score.set", target: "competency:growth", score: 3 } as const;
const NOTE = { type: "reason.write", target: "competency:growth", text: "ours: heard" } as const;
const AT = 1_760_000_000_000;

const row = (seq: number, opKey: string, op: LiveOp, change: Partial<LoggedRow> = {}): LoggedRow => {
  const { type, ...payload } = op;
  return {
    seq,
    laneSeq: seq,
    lane: "us",
    actorSeat: "us",
    opKey,
    type,
    payload,
    at: new Date(AT),
    ...change,
  };
};
const meant = (key: string, op: LiveOp, ...seqs: readonly number[]): Intent => ({
  key,
  op,
  answers: seqs.map((seq) => ({ kind: "stored", ack: { seq, at: AT } })),
});
const us = (intents: readonly Intent[], received: readonly string[] = []): Witness => ({
  seatId: "us",
  mark: "ours",
  devices: [intents],
  received,
});
const them: Witness = { seatId: "them", mark: "theirs", devices: [[]], received: [] };

const ROWS = [row(1, "a", SCORE), row(2, "b", NOTE)];
const INTENTS = [meant("a", SCORE, 1), meant("b", NOTE, 2, 2)];
const GOOD = { acked: 2, lost: [], doubled: [], leaked: [], wrong: [] };

test("what was meant, acknowledged and stored in order is in order", () => {
  const own = JSON.stringify({ own: [{ ...SCORE, seq: 1, at: AT }], room: [], now: AT });
  expect(judge(ROWS, [us(INTENTS, [own]), them], ['{"view":{},"seq":1,"now":1}'])).toEqual(GOOD);
});

test.each([
  ["an acknowledged change that is not there", ROWS.slice(0, 1), INTENTS],
  ["one with another value", [ROWS[0], row(2, "b", { ...NOTE, text: "else" })], INTENTS],
  ["one that nobody ever answered for", ROWS.slice(0, 1), [INTENTS[0], meant("b", NOTE)]],
])("lost: %s", (_what, rows, intents) => {
  expect(judge(all(rows), [us(all(intents))], []).lost).toHaveLength(1);
});

test.each([
  ["one key with two effects", [...ROWS, row(3, "b", NOTE)]],
  ["an effect that nobody meant", [...ROWS, row(3, "c", NOTE)]],
])("doubled: %s", (_what, rows) => {
  expect(judge(rows, [us(INTENTS)], []).doubled).toHaveLength(1);
});

test.each([
  ["somebody else's words in a stream", [us(INTENTS), { ...them, received: ["… ours: heard …"] }], []],
  [
    "somebody else's bare score in a stream",
    [us(INTENTS), { ...them, received: [JSON.stringify({ own: [{ ...SCORE, seq: 1, at: AT }], room: [] })] }],
    [],
  ],
  [
    "a private change in the room's lane",
    [us(INTENTS, [JSON.stringify({ own: [], room: [{ ...SCORE, seq: 1, at: AT }] })]), them],
    [],
  ],
  ["words that reach the candidate", [us(INTENTS), them], ['{"view":{"prompt":"ours: heard"}}']],
  ["a field that is not for candidates", [us(INTENTS), them], ['{"view":{},"room":{}}']],
])("leaked: %s", (_what, witnesses, candidate) => {
  expect(judge(ROWS, witnesses, candidate).leaked).toHaveLength(1);
});

test.each([
  ["two answers that differ", ROWS, [INTENTS[0], meant("b", NOTE, 2, 3)]],
  [
    "an order that nobody meant",
    [row(1, "b", NOTE), row(2, "a", SCORE)],
    [meant("a", SCORE, 2), meant("b", NOTE, 1)],
  ],
  [
    "a number that is missing",
    [ROWS[0], row(2, "b", NOTE, { laneSeq: 3 })],
    [INTENTS[0], meant("b", NOTE, 3)],
  ],
  [
    "a change that was refused and is there",
    ROWS,
    [INTENTS[0], { key: "b", op: NOTE, answers: [{ kind: "refused", sentence: "No." }] }],
  ],
] as const)("wrong: %s", (_what, rows, intents) => {
  expect(judge(all(rows), [us(all(intents))], []).wrong).toHaveLength(1);
});

function all<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}

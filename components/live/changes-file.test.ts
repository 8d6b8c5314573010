import { expect, it } from "vitest";
import { readChanges, writeChanges } from "./changes-file";
import type { KeptOp } from "./kept-op";
import { makeSeal } from "./seal";

const SEAT = { interviewId: "interview-one", seatId: "seat-one" };
const KEPT: readonly KeptOp[] = [
  {
    order: 4,
    owner: "interview-one/seat-one",
    key: "key-1",
    madeAt: 7,
    op: { type: "score.set", target: "question:alpha", score: 3 },
  },
  {
    order: 5,
    owner: "interview-one/seat-one",
    key: "key-2",
    madeAt: 8,
    op: { type: "reason.write", target: "question:alpha", text: "a wary quokka — 𝄞" },
  },
];
const sealOf = (id: string, byte: number) =>
  makeSeal(crypto, { id, secret: Buffer.alloc(32, byte).toString("base64url") });
const mine = await sealOf("mine", 1);
const file = await writeChanges(SEAT, KEPT, mine);
const changed = (change: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ ...(JSON.parse(file) as Record<string, unknown>), ...change });
const sentence = async (text: string, seat = SEAT, seal = mine) => {
  const reading = await readChanges(text, seat, seal);
  return reading.kind === "refused" ? reading.sentence : "taken";
};

it("gives a file back to its author as it was, keys and order included", async () => {
  expect(await readChanges(file, SEAT, mine)).toEqual({
    kind: "changes",
    changes: KEPT.map(({ key, madeAt, op }) => ({ key, madeAt, op })),
  });
});

it("keeps what is in it from whoever finds the file", () => {
  for (const word of ["quokka", "score.set", "alpha", "key-1"]) expect(file).not.toContain(word);
});

it("takes it from nobody else, also from a colleague in the same interview", async () => {
  expect(await sentence(file, SEAT, await sealOf("theirs", 2))).toMatch(/saved by somebody else/);
  expect(await sentence(file, { ...SEAT, seatId: "seat-two" })).toMatch(/saved by somebody else/);
  // Who writes their own name on it still cannot open it.
  const theirs = await sealOf("theirs", 2);
  expect(await sentence(changed({ keyId: "theirs" }), SEAT, theirs)).toMatch(/damaged/);
  expect(await sentence(changed({ seatId: "seat-two" }), { ...SEAT, seatId: "seat-two" })).toMatch(/damaged/);
});

it("says that a file belongs to another interview", async () => {
  expect(await sentence(file, { ...SEAT, interviewId: "interview-two" })).toMatch(/another interview/);
});

it.each([
  ["a bit is flipped", changed({ sealed: `${JSON.parse(file).sealed.slice(0, -2)}AA` })],
  ["the end is missing", changed({ sealed: JSON.parse(file).sealed.slice(0, 12) })],
  ["the seal is no base64", changed({ sealed: "§§§" })],
  ["it was cut off", file.slice(0, 40)],
  ["a part is gone", changed({ nonce: undefined })],
])("says that a file is damaged when %s", async (_what, text) => {
  expect(await sentence(text)).toMatch(/damaged/);
});

it.each(["", "PK\u0003\u0004", "null", "[]", '{"format":"pdf"}'])(
  "says of %j that it is no such file",
  async (text) => {
    expect(await sentence(text)).toMatch(/not a file of changes/);
  },
);

it("leaves a file of a newer version to that one", async () => {
  expect(await sentence(changed({ version: 2 }))).toMatch(/newer version/);
});

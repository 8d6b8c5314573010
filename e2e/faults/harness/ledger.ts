import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import type { KeptOp } from "@/components/live/kept-op";
import type { LiveOp, OpAck } from "@/components/live/live-op";
import type { Answer } from "@/components/live/outbox-state";
import type { OutboxStore } from "@/components/live/outbox-store";

export type DefiniteAnswer = Extract<Answer, { kind: "stored" | "refused" }>;

type Line =
  | ({ readonly is: "intent" } & KeptOp)
  | { readonly is: "answer"; readonly key: string; readonly answer: DefiniteAnswer }
  | { readonly is: "forgotten"; readonly order: number };

export type Intent = {
  readonly key: string;
  readonly op: LiveOp;
  /** Every definite answer, in the order they came. */
  readonly answers: readonly DefiniteAnswer[];
};

export type Ledger = ReturnType<typeof openLedger>;

/**
 * What one virtual interviewer meant and was told, each line on the disk before anything follows from it. It
 * is also the device their outbox keeps changes on, so that an interviewer who is killed finds them again.
 */
export function openLedger(file: string) {
  const disk = openSync(file, "a");
  const kept = new Map<number, KeptOp>();
  let order = 0;
  for (const line of read(file)) {
    if (line.is === "intent") kept.set(line.order, asKept(line));
    if (line.is === "forgotten") kept.delete(line.order);
    if (line.is === "intent") order = Math.max(order, line.order);
  }
  const write = (line: Line) => {
    writeSync(disk, `${JSON.stringify(line)}\n`);
    fsyncSync(disk);
  };
  const store: OutboxStore = {
    add: async (op) => {
      order += 1;
      const made = { ...op, order };
      write({ is: "intent", ...made });
      kept.set(order, made);
      return made;
    },
    remove: async (gone) => {
      write({ is: "forgotten", order: gone });
      kept.delete(gone);
    },
    all: async (owner) => [...kept.values()].filter((one) => one.owner === owner),
    owners: async () => [...new Set([...kept.values()].map((one) => one.owner))],
  };
  return {
    store,
    /** Only what is definite: the rest is asked again. */
    answered: (key: string, answer: Answer) => {
      if (answer.kind === "stored" || answer.kind === "refused") write({ is: "answer", key, answer });
    },
    close: () => closeSync(disk),
  };
}

/** In the order they were meant. */
export function readLedger(file: string): readonly Intent[] {
  const lines = read(file);
  const answers = new Map<string, DefiniteAnswer[]>();
  for (const line of lines)
    if (line.is === "answer") answers.set(line.key, [...(answers.get(line.key) ?? []), line.answer]);
  return lines.flatMap((line) =>
    line.is === "intent" ? [{ key: line.key, op: line.op, answers: answers.get(line.key) ?? [] }] : [],
  );
}

export function acksOf({ answers }: Intent): readonly OpAck[] {
  return answers.flatMap((answer) => (answer.kind === "stored" ? [answer.ack] : []));
}

function read(file: string): readonly Line[] {
  const lines = readFileSync(file, "utf8").split("\n");
  // A process killed in the middle of a line had not been answered about it.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Line);
}

function asKept({ order, key, owner, madeAt, op, seen }: KeptOp): KeptOp {
  return { order, key, owner, madeAt, op, ...(seen ? { seen } : {}) };
}

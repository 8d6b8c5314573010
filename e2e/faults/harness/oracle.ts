import type { LoggedRow } from "@/db/testing/installed";
import { ROOM_OP_ROLES } from "@/lib/domain/interviews/op";
import { acksOf, type Intent } from "./ledger";

/** One virtual interviewer after a run: what their ledger says, and all that ever reached them. */
export type Witness = {
  readonly seatId: string;
  /** In every text this person wrote, and in nobody else's. */
  readonly mark: string;
  /** One ledger for each device they used. */
  readonly devices: readonly (readonly Intent[])[];
  readonly received: readonly string[];
};

export type Judgement = {
  readonly acked: number;
  /** Acknowledged or meant, and not there, or not as it was meant, or never answered for. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** Somebody else's words where they do not belong. */
  readonly leaked: readonly string[];
  /** Out of order, numbers with a gap, two answers that differ. */
  readonly wrong: readonly string[];
};

/** Holds the log of one interview against what its interviewers meant, were told, and received. */
export function judge(
  rows: readonly LoggedRow[],
  witnesses: readonly Witness[],
  /** What reached the candidate. */
  candidate: readonly string[],
): Judgement {
  const found = witnesses.map((witness) => judgeOne(rows, witness));
  const all = (kind: "lost" | "doubled" | "wrong") => found.flatMap((one) => one[kind]);
  return {
    acked: witnesses.flatMap(meantBy).filter((intent) => acksOf(intent).length > 0).length,
    lost: all("lost"),
    doubled: all("doubled"),
    leaked: [...leaks(witnesses), ...leaksToCandidate(witnesses, candidate)],
    wrong: [...all("wrong"), ...gaps(rows)],
  };
}

function meantBy({ devices }: Witness): readonly Intent[] {
  return devices.flat();
}

function judgeOne(rows: readonly LoggedRow[], witness: Witness) {
  const { seatId, devices } = witness;
  const [lost, doubled, wrong]: [string[], string[], string[]] = [[], [], []];
  const mine = rows.filter((row) => row.actorSeat === seatId);
  const known = new Set(meantBy(witness).map(({ key }) => key));
  for (const row of mine)
    if (!known.has(row.opKey)) doubled.push(`${row.type} ${row.opKey}: nobody meant it`);
  for (const intent of meantBy(witness)) {
    const { key, op } = intent;
    const effects = mine.filter((row) => row.opKey === key);
    const acks = acksOf(intent);
    const name = `${op.type} ${key}`;
    if (effects.length > 1) doubled.push(`${name}: ${effects.length} times`);
    const [effect] = effects;
    if (intent.answers.length === 0) lost.push(`${name}: never answered for`);
    if (acks.length > 0 && !effect) lost.push(`${name}: acknowledged, and not there`);
    if (acks.length === 0 && intent.answers.length > 0 && effect) wrong.push(`${name}: refused, and there`);
    if (effect && canonical({ ...effect.payload, type: effect.type }) !== canonical(op))
      lost.push(`${name}: there with another value`);
    for (const ack of acks)
      if (effect && (ack.seq !== effect.laneSeq || ack.at !== effect.at.getTime()))
        wrong.push(`${name}: the answer says ${ack.seq}, the log ${effect.laneSeq}`);
  }
  const placeOf = new Map(mine.map((row) => [row.opKey, row.seq]));
  for (const device of devices) {
    const places = device.flatMap(({ key }) => placeOf.get(key) ?? []);
    if (places.some((place, index) => place < (places[index - 1] ?? 0)))
      wrong.push(`${seatId}: not in the order they were meant`);
  }
  return { lost, doubled, wrong };
}

function gaps(rows: readonly LoggedRow[]): readonly string[] {
  const wrong: string[] = [];
  const ends = new Map<string | null, number>();
  for (const [index, { seq, lane, laneSeq }] of rows.entries()) {
    if (seq !== index + 1) wrong.push(`the log goes on with ${seq} after ${index}`);
    const before = ends.get(lane) ?? 0;
    if (laneSeq !== before + 1) wrong.push(`lane ${lane} goes on with ${laneSeq} after ${before}`);
    ends.set(lane, laneSeq);
  }
  return wrong;
}

function leaks(witnesses: readonly Witness[]): readonly string[] {
  return witnesses.flatMap((witness) => {
    const { seatId, mark, received } = witness;
    const others = witnesses.filter((other) => other.mark !== mark);
    const own = new Set(meantBy(witness).map(({ op }) => canonical(op)));
    return received.flatMap((text) => [
      ...others
        .filter((other) => text.includes(other.mark))
        .map((other) => `${other.mark} reached ${seatId}`),
      ...foreignOps(text, own).map((op) => `${op} reached ${seatId}`),
    ]);
  });
}

/** A score is a bare number: whose it is shows in that nobody else meant this very op. */
function foreignOps(text: string, own: ReadonlySet<string>): readonly string[] {
  const message: unknown = parse(text);
  if (typeof message !== "object" || message === null || !("own" in message)) return [];
  const { own: lane, room } = message as { own: unknown; room: unknown };
  const ops = Array.isArray(lane) ? lane : [];
  const steps = Array.isArray(room) ? room : [];
  const foreign = ops.map(bare).filter((op) => !own.has(op));
  const strange = steps.filter(({ type }) => !(type in ROOM_OP_ROLES)).map(bare);
  return [...foreign, ...strange];
}

const FOR_CANDIDATES = new Set(["view", "seq", "now"]);

function leaksToCandidate(witnesses: readonly Witness[], received: readonly string[]): readonly string[] {
  return received.flatMap((text) => {
    const marks = witnesses.filter(({ mark }) => text.includes(mark)).map(({ mark }) => mark);
    const message: unknown = parse(text);
    const names = typeof message === "object" && message !== null ? Object.keys(message) : [];
    const strange = names.filter((name) => !FOR_CANDIDATES.has(name));
    return [...marks, ...strange].map((what) => `${what} reached the candidate`);
  });
}

function bare({ seq: _seq, at: _at, ...op }: Record<string, unknown>): string {
  return canonical(op);
}

/** JSON with its keys in one order, whatever order a database gives them back in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

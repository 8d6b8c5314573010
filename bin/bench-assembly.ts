import { parseArgs } from "node:util";
import { assemble, worthSolving } from "@/lib/domain/assembly/assemble";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import { eligible } from "@/lib/domain/assembly/eligible";
import { assembleForms } from "@/lib/domain/assembly/forms";
import { greedy, rank } from "@/lib/domain/assembly/greedy";
import { assembleLoop } from "@/lib/domain/assembly/loop";
import type { LoopRequest } from "@/lib/domain/assembly/loop-request";
import { buildModel, worth } from "@/lib/domain/assembly/model";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { syntheticBank } from "@/lib/domain/assembly/synthetic-bank";
import { LEVELS, STACKS } from "@/lib/domain/questions/subjects";
import { solve } from "@/lib/server/solver";

const BANKS = [160, 1_000, 10_000];
const RESTARTS = 200;
const WARM_UP = 3;

const { values } = parseArgs({
  options: {
    kits: { type: "string", default: "40" },
    loops: { type: "string", default: "8" },
    forms: { type: "string", default: "4" },
  },
});

type Row = {
  readonly what: string;
  readonly bank: number;
  readonly milliseconds: readonly number[];
  /** Proved distances; null where the greedy answer stood. */
  readonly gaps: readonly (number | null)[];
  /** Objective over that of the greedy choice with many restarts, where that is compared. */
  readonly ratios: readonly number[];
  readonly unmet: number;
};

const rows: Row[] = [];
for (const size of BANKS) {
  const bank = syntheticBank(size, "bench");
  for (let warm = 0; warm < WARM_UP; warm++) await assemble(bank, requestNumber(warm), "warm", solve);
  rows.push(await benchKits(bank, Number(values.kits)));
  rows.push(await benchLoops(bank, Number(values.loops)));
  rows.push(await benchForms(bank, Number(values.forms)));
}
print(rows);
await benchUse(1_000, 100);

function requestNumber(index: number, minutes = [30, 45, 60][index % 3] ?? 45): KitRequest {
  const level = LEVELS[1 + (index % 2)] ?? "mid";
  return defaultRequest({ role: "Backend engineer", level, stack: STACKS[index % 3] ?? "node", minutes });
}

async function benchKits(bank: Bank, count: number): Promise<Row> {
  const made = await timed(count, async (index) => {
    const kit = await assemble(bank, requestNumber(index), String(index), solve);
    return { gap: kit.gap, objective: kit.objective, unmet: kit.unmet.length };
  });
  const ratios = made.map(({ objective, unmet }, index) => {
    if (unmet > 0) return 1;
    const request = requestNumber(index);
    const model = buildModel(worthSolving(bank, request, String(index)), bank, request, String(index));
    return objective / rank(model, greedy(model, String(index), RESTARTS));
  });
  return rowOf("one kit", bank, made, ratios);
}

async function benchLoops(bank: Bank, count: number): Promise<Row> {
  const made = await timed(count, async (index) => {
    const loop = await assembleLoop(bank, loopNumber(index), String(index), solve);
    return { gap: loop.gap, objective: loop.objective, unmet: loop.unmet.length };
  });
  return rowOf("four rounds", bank, made, []);
}

function loopNumber(index: number): LoopRequest {
  const round = (name: string, minutes: number, over: Partial<KitRequest>) => ({
    name,
    request: { ...requestNumber(index, minutes), ...over },
  });
  return {
    twice: ["communication", "ownership"],
    rounds: [
      round("Screen", 30, {}),
      round("Coding", 60, {}),
      round("Design", 60, { mustSubjects: ["architecture", "database"] }),
      round("Final", 45, { mustSubjects: ["collaboration"], mustKinds: ["behavioural"] }),
    ],
  };
}

async function benchForms(bank: Bank, count: number): Promise<Row> {
  const made = await timed(count, async (index) => {
    const forms = await assembleForms(bank, requestNumber(index, 45), 4, String(index), solve);
    return { gap: forms.gap, objective: forms.objective, unmet: forms.forms.length < 4 ? 1 : 0 };
  });
  return rowOf("four parallel kits", bank, made, []);
}

type Made = { readonly gap: number | null; readonly objective: number; readonly unmet: number };

async function timed(count: number, make: (index: number) => Promise<Made>) {
  const made: (Made & { readonly took: number })[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    const one = await make(index);
    made.push({ ...one, took: performance.now() - start });
  }
  return made;
}

function rowOf(
  what: string,
  bank: Bank,
  made: readonly (Made & { readonly took: number })[],
  ratios: readonly number[],
): Row {
  return {
    what,
    bank: bank.length,
    milliseconds: made.map(({ took }) => took),
    gaps: made.map(({ gap }) => gap),
    ratios,
    unmet: made.filter(({ unmet }) => unmet > 0).length,
  };
}

/** So many kits in a row, each knowing how often its questions were used before: with a bound on use and without. */
async function benchUse(size: number, kits: number): Promise<void> {
  const bank = syntheticBank(size, "bench");
  const request = { ...requestNumber(0, 45), mostUses: null };
  const free = await inARow(bank, request, Math.ceil(kits / 10));
  const bound = await inARow(bank, { ...request, mostUses: Math.floor(0.2 * kits) }, kits);
  const share = (100 * bound.most) / kits;
  console.log(
    `${kits} kits in a row from ${size} questions, bound of ${Math.floor(0.2 * kits)} uses: the most used is in ${share.toFixed(0)} % of them, worth ${(bound.mean / free.mean).toFixed(3)} of unbounded kits.`,
  );
}

async function inARow(bank: Bank, request: KitRequest, kits: number) {
  const uses = new Map<string, number>();
  let sum = 0;
  for (let kit = 0; kit < kits; kit++) {
    const used = bank.map((one) => {
      const times = uses.get(one.question.slug) ?? 0;
      return request.mostUses === null || times === 0 ? one : { ...one, use: { times, daysAgo: 1 } };
    });
    const made = await assemble(used, request, "seed", solve);
    const slugs = new Set(made.items.map(({ question }) => question.slug));
    const model = buildModel(eligible(bank, { ...request, mostUses: null }), bank, request, "");
    sum += worth(
      model,
      model.candidates.flatMap(({ entry }, index) => (slugs.has(entry.question.slug) ? [index] : [])),
    );
    for (const slug of slugs) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  }
  return { most: Math.max(...uses.values()), mean: sum / kits };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function print(all: readonly Row[]): void {
  console.log(
    "what                bank   runs  median ms  p95 ms  worst gap  greedy stood  unmet  worth / greedy with restarts",
  );
  for (const { what, bank, milliseconds, gaps, ratios, unmet } of all) {
    const proved = gaps.flatMap((gap) => (gap === null ? [] : [gap]));
    const worst = proved.length > 0 ? `${(100 * Math.max(...proved)).toFixed(2)} %` : "none";
    const least =
      ratios.length > 0 ? `${Math.min(...ratios).toFixed(4)} to ${Math.max(...ratios).toFixed(4)}` : "";
    console.log(
      what.padEnd(18),
      String(bank).padStart(6),
      String(milliseconds.length).padStart(6),
      quantile(milliseconds, 0.5).toFixed(0).padStart(10),
      quantile(milliseconds, 0.95).toFixed(0).padStart(7),
      worst.padStart(10),
      String(gaps.length - proved.length).padStart(13),
      String(unmet).padStart(6),
      ` ${least}`,
    );
  }
  for (const what of new Set(all.map((row) => row.what))) {
    const of = (bank: number) =>
      quantile(all.find((row) => row.what === what && row.bank === bank)?.milliseconds ?? [], 0.5);
    console.log(
      `${what}: 10,000 questions take ${(of(10_000) / of(1_000)).toFixed(2)} times as long as 1,000 (median).`,
    );
  }
}

import { expect, it, vi } from "vitest";
import { assemble } from "@/lib/domain/assembly/assemble";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { eligible } from "@/lib/domain/assembly/eligible";
import { buildModel, worth } from "@/lib/domain/assembly/model";
import { entry, requestFor } from "@/lib/domain/assembly/test-bank";
import { LEVELS, type Subject } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { seededRandom } from "@/lib/domain/shared/random";
import { solve } from "./solver";

// Twenty-five kits from a thousand questions; `npm run bench:assembly` makes a hundred.
vi.setConfig({ testTimeout: 600_000 });

const KITS = 25;
const MOST_USES = 5;
const A_FEW = 5;
const subjects: readonly Subject[] = ["fundamentals", "api", "database", "node", "security", "architecture"];

function bankOf(count: number): Bank {
  const random = seededRandom("exposure");
  const one = <Item>(items: readonly Item[], fallback: Item) =>
    items[Math.floor(random() * items.length)] ?? fallback;
  return Array.from({ length: count }, (_, index) =>
    entry(`q-${index}`, {
      subject: one(subjects, "api"),
      levels: one([["mid"], ["mid", "senior"], ["junior", "mid"], LEVELS], ["mid"]),
      minutes: 4 + Math.floor(random() * 9),
      competencies: COMPETENCIES.filter(() => random() < 0.4),
    }),
  );
}

/** So many kits one after another, each knowing how often its questions were used in the ones before. */
async function inARow(bank: Bank, mostUses: number | null, kits: number) {
  const uses = new Map<string, number>();
  let objective = 0;
  for (let kit = 0; kit < kits; kit++) {
    const used = bank.map((one) => {
      const times = uses.get(one.question.slug) ?? 0;
      return mostUses === null || times === 0 ? one : { ...one, use: { times, daysAgo: 1 } };
    });
    const request = requestFor({ minutes: 45, mustSubjects: ["node", "database"], mostUses });
    const made = await assemble(used, request, "seed", solve);
    expect(made.unmet).toEqual([]);
    // The same yardstick for both rows of kits: without what use takes off.
    const model = buildModel(eligible(bank, request), bank, request, "");
    const slugs = made.items.map(({ question }) => question.slug);
    const choice = model.candidates.flatMap((one, index) =>
      slugs.includes(one.entry.question.slug) ? [index] : [],
    );
    objective += worth(model, choice);
    for (const { question } of made.items) uses.set(question.slug, (uses.get(question.slug) ?? 0) + 1);
  }
  return { most: Math.max(...uses.values()), mean: objective / kits };
}

it("a bound on use spreads twenty-five kits over the bank and costs little of their worth", async () => {
  const bank = bankOf(1000);
  // Without a bound every kit is the same, so a few tell what they are worth.
  const free = await inARow(bank, null, A_FEW);
  const bound = await inARow(bank, MOST_USES, KITS);
  expect(free.most).toBe(A_FEW);
  expect(bound.most).toBeLessThanOrEqual(0.21 * KITS);
  expect(bound.mean).toBeGreaterThanOrEqual(0.8 * free.mean);
  expect(bound.mean).toBeLessThanOrEqual(free.mean * 1.001);
});

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { assemble } from "@/lib/domain/assembly/assemble";
import { defaultRequest } from "@/lib/domain/assembly/default-request";
import type { KitRequest } from "@/lib/domain/assembly/request";
import { readLoopFile } from "@/lib/domain/exchange/loop-file";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
import { readRoleFile } from "@/lib/domain/exchange/role-file";
import { loopRequest } from "@/lib/domain/loops/round-request";
import { LEVELS } from "@/lib/domain/questions/subjects";
import type { Result } from "@/lib/domain/shared/result";
import { solve } from "./solver";

vi.setConfig({ testTimeout: 180_000 });

function filesOf<Value>(
  folder: string,
  read: (slug: string, text: string) => Result<Value, string[]>,
): readonly Value[] {
  const path = fileURLToPath(new URL(`../../db/${folder}/`, import.meta.url));
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const slug = name.replace(/^.*[\\/]/, "").replace(/\.md$/, "");
      const value = read(slug, readFileSync(`${path}${name}`, "utf8"));
      if (!value.ok) throw new Error(`${name}\n${value.reason.join("\n")}`);
      return value.value;
    });
}

const bank = filesOf("library", readQuestionFile).map((entry) => ({ ...entry, revision: 1 }));
const roles = filesOf("templates/roles", readRoleFile);
const loops = filesOf("templates/loops", readLoopFile);

/** Solves each request without the questions of those before it. */
async function inTurn(requests: readonly KitRequest[]) {
  const kits = [];
  const asked: string[] = [];
  for (const request of requests) {
    const kit = await assemble(bank, { ...request, excluded: asked }, "1", solve);
    kits.push(kit);
    asked.push(...kit.items.map(({ question }) => question.slug));
  }
  return { kits, asked };
}

describe("the library is wide enough for", () => {
  it.each(
    (["node", "python", "java"] as const).flatMap((stack) =>
      (["mid", "senior"] as const).map((level) => ({ stack, level })),
    ),
  )("two kits of 45 minutes with no question in both: $stack, $level", async ({ stack, level }) => {
    const request = defaultRequest({ role: "Backend engineer", level, stack, minutes: 45 });
    const { kits, asked } = await inTurn([request, request]);
    expect(new Set(asked).size).toBe(asked.length);
    for (const kit of kits) {
      expect(kit).toMatchObject({ unmet: [], method: "solver" });
      expect(kit.plannedMinutes).toBeLessThanOrEqual(45);
      expect(kit.plannedMinutes).toBeGreaterThanOrEqual(40);
      expect(kit.items.length).toBeGreaterThanOrEqual(4);
    }
  });

  it.each(
    loops.flatMap((loop) =>
      roles.flatMap((role) => LEVELS.map((level) => ({ loop, role, level, slug: role.slug }))),
    ),
  )("a whole loop in which nothing is asked twice: $slug, $level", async ({ loop, role, level }) => {
    const { kits, asked } = await inTurn(loopRequest(role, level, loop).rounds.map(({ request }) => request));
    expect(kits.map(({ unmet }) => unmet)).toEqual(loop.rounds.map(() => []));
    expect(new Set(asked).size).toBe(asked.length);
    kits.forEach((kit, index) => {
      const minutes = loop.rounds[index]?.minutes ?? 0;
      expect(kit.plannedMinutes).toBeLessThanOrEqual(minutes);
      expect(kit.plannedMinutes).toBeGreaterThanOrEqual(minutes - 5);
    });
  });
});

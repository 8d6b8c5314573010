import "server-only";
import type { Programme } from "@/lib/domain/assembly/assembly";
import { seededRandom } from "@/lib/domain/shared/random";
import { solve } from "./solver";

const QUESTIONS = 90;
const WISHES = 14;
const GROUPS = 30;
const MINUTES = 10;
const ROUNDS = 3;

/**
 * Solves what looks like a kit or two, for nobody: WASM is compiled while it runs, and the first person to ask
 * would wait a second or more for it.
 */
export async function warmSolver(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await solve(practiceProgramme(String(round)));
}

/** A programme of the size and shape of a kit that cannot hold all that is asked for: those take longest. */
export function practiceProgramme(seed: string): Programme {
  const random = seededRandom(`warm/${seed}`);
  const questions = Array.from({ length: QUESTIONS }, (_, index) => ({
    name: `x:${index}`,
    minutes: 3 + Math.floor(random() * 6),
    tie: Math.floor(random() * 1024) / 131_072,
  }));
  const some = (share: number, factor: number) =>
    questions.flatMap(({ name }) => (random() < share ? [{ variable: name, factor }] : []));
  const wishes = Array.from({ length: WISHES }, (_, index) => `s:${index}`);
  const groups = Array.from({ length: GROUPS }, (_, index) => `y:${index}`);
  return {
    variables: [
      ...questions.map(({ name, minutes, tie }) => ({ name, value: 10 * minutes + tie, binary: true })),
      ...groups.map((name, index) => ({ name, value: index % 2 === 0 ? 30 : 10, binary: true })),
      ...wishes.map((name) => ({ name, value: -10_000, binary: true })),
    ],
    rows: [
      {
        name: "time",
        terms: questions.map(({ name, minutes }) => ({ variable: name, factor: minutes })),
        min: null,
        max: MINUTES,
      },
      ...wishes.map((name) => ({
        name,
        terms: [...some(0.15, 1), { variable: name, factor: 1 }],
        min: 1,
        max: null,
      })),
      ...groups.map((name) => ({
        name,
        terms: [{ variable: name, factor: 1 }, ...some(0.1, -1)],
        min: null,
        max: 0,
      })),
    ],
  };
}

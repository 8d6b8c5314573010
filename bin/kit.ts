import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readQuestionFiles } from "@/db/library-files";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { readBank } from "@/lib/domain/exchange/read-bank";
import { answerKitCommand, type KitAnswer, readKitCommand } from "@/lib/server/kit-command";

const USAGE = `Use:
  npm run --silent kit -- --role "Backend engineer" --level mid --stack node --minutes 45 --seed 1 --json

  --level    junior, mid, senior or lead
  --stack    node, python, java, go, php, ruby, csharp, rust or none
  --minutes  from hello to goodbye
  --seed     the same seed and bank give the same kit
  --bank     a bank as JSON, as "npm run library -- --json" prints it; without it the library that ships
  --request  JSON with anything a request can hold; the options above win over it
  --forms    so many parallel kits: A, B, C …
  --rounds   JSON with the rounds of a loop: {"twice": [competencies], "rounds": [{"name", "request"}]}
  --json     the answer as JSON on standard output
Without --silent, npm writes two lines of its own to standard output first.`;

const WRONG_USE = 64;
const OPTIONS = {
  role: { type: "string" },
  level: { type: "string" },
  stack: { type: "string" },
  minutes: { type: "string" },
  seed: { type: "string" },
  bank: { type: "string" },
  request: { type: "string" },
  forms: { type: "string" },
  rounds: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return console.log(USAGE);
  const { role, level, stack, minutes, seed = "1" } = values;
  const given = Object.entries({ role, level, stack, minutes });
  const command = readKitCommand({
    options: Object.fromEntries(given.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    request: values.request === undefined ? undefined : fileOf("Request", values.request),
    forms: values.forms,
    rounds: values.rounds === undefined ? undefined : fileOf("Rounds", values.rounds),
  });
  if (!command.ok) throw new Refused(command.reason);
  const answer = await answerKitCommand(command.value, await bankOf(values.bank), seed);
  // Not process.exit afterwards: it would cut off what a pipe has not taken yet.
  console.log(values.json ? JSON.stringify(answer, null, 2) : inWords(answer));
}

/** What somebody can mend: no stack trace, and the exit code of wrong use. */
class Refused extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

function fileOf(name: string, path: string): unknown {
  const text = textOf(name, path);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused([`${name}: ${path} is not JSON.`]);
  }
}

function textOf(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Refused([
      `${name}: ${path} can't be read (${error instanceof Error ? error.message : "unknown"}).`,
    ]);
  }
}

async function bankOf(path: string | undefined): Promise<Bank> {
  if (path === undefined) {
    const files = await readQuestionFiles(join(process.cwd(), "db", "library"));
    return files.map(({ entry }) => ({ ...entry, revision: 1 }));
  }
  const bank = readBank(textOf("Bank", path));
  if (!bank.ok) throw new Refused(bank.reason);
  return bank.value;
}

function inWords({ status, gap, kits, unmet, relaxations, support }: KitAnswer): string {
  const proof =
    gap === null ? "" : gap === 0 ? ", proved best" : `, within ${(100 * gap).toFixed(1)} % of the best`;
  return [
    `${status}${proof}`,
    ...kits.flatMap((kit) => [
      "",
      `${kit.name}: ${kit.minutes} minutes`,
      ...kit.items.map((item) => `  ${item.minutes} min  ${item.title}  ${item.reasons[0] ?? ""}`),
    ]),
    ...unmet.map(({ wish, why, round }) => `Missing${round ? ` from ${round}` : ""}: ${wish}. ${why}`),
    ...relaxations.map(({ label }) => `Possible: ${label}`),
    ...(support ? [support.sentence] : []),
  ].join("\n");
}

try {
  await main();
} catch (error) {
  const isMisuse = error instanceof Refused || (error instanceof TypeError && "code" in error);
  if (!isMisuse) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = WRONG_USE;
}

import postgres from "postgres";
import { uuidv7 } from "uuidv7";
// The name is not a React hook's, whatever the linter thinks of "use".
import { closePool, useDatabase as connectTo } from "@/db/client";
import { grant } from "@/db/grant";
import type { PersonScope } from "@/db/scope";
import { testDatabase } from "@/db/testing/database";
import { startSession } from "../identity/start-session";

export type PracticeWorld = {
  /** A new guest. */
  readonly person: () => Promise<PersonScope>;
  readonly owner: postgres.Sql;
  readonly close: () => Promise<void>;
};

/** What no browser may hold before the answer is in. */
export const SECRET = "canary-of-the-rubric";

/** A database with one question to practise, `slow-query`, and one that is never scored, `your-questions`. */
export async function practiceWorld(): Promise<PracticeWorld> {
  const database = await testDatabase();
  connectTo(database.url);
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await owner`insert into library_question (slug, revision, digest, question, rubric) values
    ('slow-query', 1, 'a', ${owner.json(question("slow-query", "technical"))}, ${owner.json(RUBRIC)}),
    ('your-questions', 1, 'b', ${owner.json(question("your-questions", "reverse"))}, ${owner.json(RUBRIC)})`;
  return {
    owner,
    person: newPerson,
    close: async () => {
      await closePool();
      await owner.end();
      await database.drop();
    },
  };
}

async function newPerson(): Promise<PersonScope> {
  const personId = uuidv7();
  const input = { personId, tokenHash: `hash-${personId}`, guestName: "You" };
  await startSession(grant({ kind: "job", job: "sign-in" }), input);
  return grant({ kind: "person", personId });
}

function question(slug: string, kind: string) {
  return {
    slug,
    title: "A slow query",
    prompt: "A query takes nine seconds. What do you do?",
    purpose: SECRET,
    subject: "database",
    kind,
    levels: ["mid"],
    stack: [],
    minutes: 8,
    competencies: ["pragmatism"],
    keyPoints: [`${SECRET} point`],
    probes: [SECRET],
    signs: [SECRET],
    warnings: [SECRET],
    mustHave: false,
    reference: `${SECRET} reference`,
    enemies: [],
    topics: [],
    checked: null,
    references: [],
  };
}

const EACH_LEVEL = { 1: SECRET, 2: SECRET, 3: SECRET, 4: SECRET };
const RUBRIC = { anchors: EACH_LEVEL, samples: EACH_LEVEL };

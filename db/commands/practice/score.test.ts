import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Conflict, NotFound } from "@/db/errors";
import { getPracticeHome, getRun } from "@/db/queries/practice";
import type { PersonScope } from "@/db/scope";
import { saveAnswer } from "./answer";
import { scoreRun } from "./score";
import { startRun } from "./start";
import { type PracticeWorld, practiceWorld } from "./test-world";

describe("scoreRun", () => {
  let world: PracticeWorld;
  let me: PersonScope;
  beforeAll(async () => {
    world = await practiceWorld();
    me = await world.person();
  });
  afterAll(() => world.close());

  const started = async () => (await startRun(me, { id: uuidv7(), slug: "slow-query" })).id;
  const answered = async () => saveAnswer(me, { id: await started(), answer: "The plan.", predicted: 2 });

  it("puts the score beside the expectation, in the run and in the history", async () => {
    const { id } = await answered();
    await scoreRun(me, { id, score: 3 });
    expect(await getRun(me, id)).toMatchObject({ state: "done", predicted: 2, score: 3 });
    const { history, now } = await getPracticeHome(me);
    const line = history.find((run) => run.id === id);
    expect(line).toMatchObject({ state: "done", predicted: 2, score: 3 });
    expect(line?.scoredAt).toBeGreaterThan(line?.startedAt ?? Infinity);
    expect(line?.scoredAt).toBeLessThanOrEqual(now);
  });

  it("has the same effect when the same form comes twice, and stands against any other", async () => {
    const { id } = await answered();
    const form = { id, score: 3 } as const;
    expect(await Promise.all([scoreRun(me, form), scoreRun(me, form)])).toEqual([{ id }, { id }]);
    await expect(scoreRun(me, { id, score: 4 })).rejects.toThrow(new Conflict("already-scored"));
    expect(await getRun(me, id)).toMatchObject({ score: 3 });
  });

  it("gives the second of two racers a conflict", async () => {
    const { id } = await answered();
    const racers = await Promise.allSettled([scoreRun(me, { id, score: 1 }), scoreRun(me, { id, score: 4 })]);
    const lost = racers.find((racer) => racer.status === "rejected");
    expect(racers.filter((racer) => racer.status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toEqual(new Conflict("already-scored"));
  });

  it("needs an answer first", async () => {
    const id = await started();
    await expect(scoreRun(me, { id, score: 3 })).rejects.toThrow(new Conflict("not-answered"));
    expect(await getRun(me, id)).toMatchObject({ state: "answering" });
  });

  it("finds nothing for a stranger, and writes nothing", async () => {
    const { id } = await answered();
    await expect(scoreRun(await world.person(), { id, score: 3 })).rejects.toThrow(NotFound);
    expect(await getRun(me, id)).toMatchObject({ state: "scoring" });
  });
});

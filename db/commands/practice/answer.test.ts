import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Conflict, NotFound } from "@/db/errors";
import { getPracticeHome, getRun } from "@/db/queries/practice";
import type { PersonScope } from "@/db/scope";
import { saveAnswer } from "./answer";
import { startRun } from "./start";
import { type PracticeWorld, practiceWorld, SECRET } from "./test-world";

describe("saveAnswer", () => {
  let world: PracticeWorld;
  let me: PersonScope;
  beforeAll(async () => {
    world = await practiceWorld();
    me = await world.person();
  });
  afterAll(() => world.close());

  const started = async () => (await startRun(me, { id: uuidv7(), slug: "slow-query" })).id;

  it("saves answer and expectation, and reveals the rubric only then", async () => {
    const id = await started();
    expect(JSON.stringify(await getRun(me, id))).not.toContain(SECRET);
    await saveAnswer(me, { id, answer: "I read the plan.", predicted: 3 });
    const view = await getRun(me, id);
    expect(view).toMatchObject({
      state: "scoring",
      answer: "I read the plan.",
      keyPoints: [`${SECRET} point`],
      reference: `${SECRET} reference`,
    });
    expect(view).not.toHaveProperty("predicted");
    const { history } = await getPracticeHome(me);
    expect(history.find((run) => run.id === id)).toMatchObject({
      state: "scoring",
      predicted: null,
      score: null,
    });
  });

  it("has the same effect when the same form comes twice", async () => {
    const id = await started();
    const form = { id, answer: "I read the plan.", predicted: 2 } as const;
    expect(await Promise.all([saveAnswer(me, form), saveAnswer(me, form)])).toEqual([{ id }, { id }]);
  });

  it("does not let a saved answer or expectation be changed", async () => {
    const id = await started();
    await saveAnswer(me, { id, answer: "I read the plan.", predicted: 2 });
    const refused = new Conflict("already-answered");
    await expect(saveAnswer(me, { id, answer: "Better.", predicted: 2 })).rejects.toThrow(refused);
    await expect(saveAnswer(me, { id, answer: "I read the plan.", predicted: 4 })).rejects.toThrow(refused);
    expect(await getRun(me, id)).toMatchObject({ answer: "I read the plan." });
  });

  it("gives the second of two racers a conflict and keeps the first one's answer whole", async () => {
    const id = await started();
    const racers = await Promise.allSettled([
      saveAnswer(me, { id, answer: "One.", predicted: 1 }),
      saveAnswer(me, { id, answer: "Two.", predicted: 2 }),
    ]);
    const lost = racers.find((racer) => racer.status === "rejected");
    expect(racers.filter((racer) => racer.status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toEqual(new Conflict("already-answered"));
  });

  it("finds nothing for a stranger, and writes nothing", async () => {
    const id = await started();
    const stranger = await world.person();
    const form = { id, answer: "Not mine.", predicted: 4 } as const;
    await expect(saveAnswer(stranger, form)).rejects.toThrow(NotFound);
    await expect(saveAnswer(me, { ...form, id: uuidv7() })).rejects.toThrow(NotFound);
    expect(await getRun(me, id)).toMatchObject({ state: "answering" });
  });
});

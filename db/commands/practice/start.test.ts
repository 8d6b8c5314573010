import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Conflict, NotFound } from "@/db/errors";
import { getPracticeHome, getRun } from "@/db/queries/practice";
import { startRun } from "./start";
import { type PracticeWorld, practiceWorld, SECRET } from "./test-world";

describe("startRun", () => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld();
  });
  afterAll(() => world.close());

  it("starts one run, however often the form is sent", async () => {
    const me = await world.person();
    const run = { id: uuidv7(), slug: "slow-query" };
    const sent = await Promise.all([startRun(me, run), startRun(me, run), startRun(me, run)]);
    expect(sent).toEqual([{ id: run.id }, { id: run.id }, { id: run.id }]);
    const { history } = await getPracticeHome(me);
    expect(history).toMatchObject([{ id: run.id, state: "answering", subject: "database", score: null }]);
  });

  it("lets nothing of the rubric out of the database's readers before the answer is saved", async () => {
    const me = await world.person();
    const { id } = await startRun(me, { id: uuidv7(), slug: "slow-query" });
    expect(await getRun(me, id)).toEqual({
      state: "answering",
      id,
      slug: "slow-query",
      title: "A slow query",
      prompt: "A query takes nine seconds. What do you do?",
      subject: "database",
      minutes: 8,
    });
    expect(JSON.stringify(await getPracticeHome(me))).not.toContain(SECRET);
  });

  it("keeps the revision it was started with when the library moves on", async () => {
    const me = await world.person();
    const { id } = await startRun(me, { id: uuidv7(), slug: "slow-query" });
    await world.owner`insert into library_question (slug, revision, digest, question, rubric)
      select slug, 2, 'c', jsonb_set(question, '{title}', '"A slower query"'), rubric
      from library_question where slug = 'slow-query'`;
    await world.owner`update library_question set retired_at = now() where slug = 'slow-query' and revision = 1`;
    expect(await getRun(me, id)).toMatchObject({ title: "A slow query" });
    const { bank } = await getPracticeHome(me);
    expect(bank.map(({ title }) => title)).toEqual(["A slower query", "A slow query"]);
  });

  it("hides a run from everybody else, as if it did not exist", async () => {
    const me = await world.person();
    const stranger = await world.person();
    const run = { id: uuidv7(), slug: "slow-query" };
    await startRun(me, run);
    await expect(getRun(stranger, run.id)).rejects.toThrow(NotFound);
    await expect(getRun(me, uuidv7())).rejects.toThrow(NotFound);
    expect((await getPracticeHome(stranger)).history).toEqual([]);
    await expect(startRun(stranger, run)).rejects.toThrow(new Conflict("id-taken"));
  });

  it.each(["no-such-question", "your-questions"])("finds nothing to practise in %s", async (slug) => {
    const me = await world.person();
    await expect(startRun(me, { id: uuidv7(), slug })).rejects.toThrow(NotFound);
    expect((await getPracticeHome(me)).history).toEqual([]);
  });

  it("does not turn a started run into another question", async () => {
    const me = await world.person();
    const id = uuidv7();
    await world.owner`insert into library_question (slug, revision, digest, question, rubric)
      select 'other-query', 1, 'd', question, rubric from library_question where slug = 'slow-query' limit 1`;
    await startRun(me, { id, slug: "slow-query" });
    await expect(startRun(me, { id, slug: "other-query" })).rejects.toThrow(new Conflict("id-taken"));
  });
});

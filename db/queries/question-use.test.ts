import { afterAll, beforeAll, expect, test } from "vitest";
import { AGENDA, bringTo, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { listQuestionUse } from "./question-use";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const useBySlug = async (organisation: Organisation) =>
  Object.fromEntries((await listQuestionUse(organisation.owner)).map(({ slug, ...rest }) => [slug, rest]));

/** Moves an interview into the past, as if it had been held then and its questions had taken so long. */
async function held(
  { id }: TestInterview,
  { daysAgo, usedMs = {} }: { readonly daysAgo: number; readonly usedMs?: Readonly<Record<string, number>> },
): Promise<void> {
  await world.admin`
    update interview set room = room || jsonb_build_object(
      'startedAt', (extract(epoch from now()) * 1000)::bigint - ${daysAgo}::bigint * 86400000 - 60000,
      'usedMs', coalesce(room->'usedMs', '{}'::jsonb) || ${world.admin.json(usedMs)}::jsonb)
    where id = ${id}`;
}

test("counts what came on in real interviews, how often and how lately", async () => {
  acme = await newOrganisation();
  const [alpha, beta] = AGENDA.filter(({ scored }) => scored).map(({ id }) => id);
  expect(await useBySlug(acme)).toEqual({});

  const first = await newInterview(acme);
  expect(await useBySlug(acme)).toEqual({});
  await bringTo(first, "live");
  await send(first.lead, { type: "interview.move", to: String(alpha) });
  // On just now, and beta was never reached.
  expect(await useBySlug(acme)).toEqual({ alpha: { use: { times: 1, daysAgo: 0 }, pace: null } });

  await send(first.lead, { type: "interview.move", to: String(beta) });
  await send(first.lead, { type: "interview.end" });
  await held(first, { daysAgo: 41 });
  const second = await newInterview(acme);
  await bringTo(second, "live");
  await send(second.lead, { type: "interview.move", to: String(alpha) });
  await send(second.lead, { type: "interview.end" });
  await held(second, { daysAgo: 200 });
  expect(await useBySlug(acme)).toEqual({
    alpha: { use: { times: 2, daysAgo: 41 }, pace: null },
    beta: { use: { times: 1, daysAgo: 41 }, pace: null },
  });
});

test("forgets after twelve months and says what three uses usually take", async () => {
  const house = await newOrganisation("House");
  const kit = await newKit(house.owner);
  for (const [daysAgo, minutes] of [
    [400, 50],
    [10, 12],
    [20, 13],
    [30, 40],
  ] as const) {
    const interview = await newInterview(house, kit);
    await bringTo(interview, "ended");
    await held(interview, { daysAgo, usedMs: { alpha: minutes * 60_000 } });
  }
  expect(await useBySlug(house)).toEqual({
    alpha: { use: { times: 3, daysAgo: 10 }, pace: { minutes: 13, uses: 3 } },
  });
});

test("one organisation's interviews say nothing to another, nor do demo ones to their own", async () => {
  const here = await newOrganisation("Here");
  const there = await newOrganisation("There");
  const interview = await newInterview(here);
  await bringTo(interview, "ended");
  await held(interview, { daysAgo: 1, usedMs: { alpha: 60_000 } });
  expect(Object.keys(await useBySlug(here))).toEqual(["alpha"]);
  expect(await useBySlug(there)).toEqual({});
  await world.admin`update interview set kind = 'demo' where id = ${interview.id}`;
  expect(await useBySlug(here)).toEqual({});
});

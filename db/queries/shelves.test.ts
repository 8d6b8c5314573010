import { afterAll, beforeAll, expect, test } from "vitest";
import { onShelf, SHELVES } from "@/lib/domain/interviews/shelf";
import { NotFound } from "../errors";
import { bringTo, newInterview } from "../testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "../testing/world";
import { getDebrief } from "./debriefs";
import { countInterviews, getInterview, listInterviews } from "./interviews";
import { getReadiness } from "./readiness";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation("Acme");
});
afterAll(() => world.close());

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();

test("every shelf holds and counts what the rule puts on it", async () => {
  for (const status of ["waiting", "live", "ended"] as const)
    for (const how of ["real", "cancelled", "demo"] as const) {
      const { id } = await newInterview(acme);
      if (status !== "waiting") await world.admin`update interview set status = ${status} where id = ${id}`;
      if (how === "demo") await world.admin`update interview set kind = 'demo' where id = ${id}`;
      if (how === "cancelled") await world.admin`update interview set cancelled_at = now() where id = ${id}`;
    }
  const all = await listInterviews(acme.manager);
  expect(all).toHaveLength(9);
  const counts = await countInterviews(acme.manager);
  for (const shelf of SHELVES) {
    const listed = await listInterviews(acme.manager, shelf);
    expect(idsOf(listed)).toEqual(idsOf(onShelf(all, shelf)));
    expect(counts[shelf]).toBe(listed.length);
  }
});

test("a demo is its panel's alone, whoever owns the organisation", async () => {
  const house = await newOrganisation("House");
  const { id } = await newInterview(house);
  await world.admin`update interview set kind = 'demo' where id = ${id}`;
  expect(idsOf(await listInterviews(house.manager))).toEqual([id]);
  expect((await getInterview(house.manager, id)).kind).toBe("demo");
  expect(await listInterviews(house.owner)).toEqual([]);
  expect(await countInterviews(house.owner)).toEqual({ upcoming: 0, past: 0, cancelled: 0, demo: 0 });
  for (const find of [getInterview, getDebrief, getReadiness])
    await expect(find(house.owner, id)).rejects.toThrow(NotFound);
});

test("the wall itself keeps a demo from whoever is not on its panel", async () => {
  const house = await newOrganisation("Walls");
  const here = await newInterview(house);
  await bringTo(here, "ended");
  const seen = (person: string) =>
    world.admin.begin(async (tx) => {
      await tx`select set_config('app.organisation', ${house.owner.organisationId}, true), set_config('app.person', ${person}, true)`;
      await tx`set local role evenhand_app`;
      return (await tx`select id from interview where id = ${here.id}`).length;
    });
  expect(await seen(house.owner.personId)).toBe(1);
  await world.admin`update interview set kind = 'demo' where id = ${here.id}`;
  expect(await seen(house.owner.personId)).toBe(0);
  expect(await seen(house.manager.personId)).toBe(1);
});

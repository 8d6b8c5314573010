import { afterAll, beforeAll, expect, test } from "vitest";
import { AGENDA, bringTo, newInterview, send } from "@/db/testing/interview";
import { newOrganisation, openWorld, type World } from "@/db/testing/world";
import { listAskedBefore } from "./asked-before";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("names what came on in a candidate's interview once it is over, and nothing of a demo or another house", async () => {
  const house = await newOrganisation("House");
  const other = await newOrganisation("Other");
  const [alpha = "", beta = ""] = AGENDA.filter(({ scored }) => scored).map(({ id }) => id);
  const interview = await newInterview(house);
  await bringTo(interview, "live");
  await send(interview.lead, { type: "interview.move", to: alpha });
  expect(await listAskedBefore(house.owner)).toEqual([]);
  await send(interview.lead, { type: "interview.end" });
  const [asked, ...more] = await listAskedBefore(house.owner);
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ interviewId: interview.id, slugs: [alpha] });
  expect(asked?.slugs).not.toContain(beta);
  expect(asked?.startedAt.getTime()).toBeGreaterThan(Date.now() - 60 * 60_000);
  expect(await listAskedBefore(other.owner)).toEqual([]);
  const found = (named: string) => listAskedBefore(house.owner, named).then((list) => list.length);
  const name = asked?.candidateName ?? "";
  expect(await found(` ${name.slice(1, -1).toUpperCase()} `)).toBe(1);
  expect(await Promise.all([found(`${name}x`), found("%"), found("\u0000")])).toEqual([0, 0, 1]);
  await world.admin`update interview set kind = 'demo' where id = ${interview.id}`;
  expect(await listAskedBefore(house.owner)).toEqual([]);
});

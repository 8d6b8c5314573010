import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelInterview } from "../commands/interviews/cancel";
import { notePresence } from "../commands/interviews/note-presence";
import { bringTo, newInterview, send } from "../testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "../testing/world";
import { getReadiness } from "./readiness";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

test("before the start the organisation sees who has come, and who has gone again", async () => {
  const here = await newInterview(acme);
  const seen = async () => {
    const ready = await getReadiness(acme.owner, here.id);
    return ready && [ready.candidate, ready.interviewers.map((one) => one.here)];
  };
  expect(await seen()).toEqual([{ joined: false, here: false, devices: 0 }, [false, false]]);
  await send(here.candidate, { type: "candidate.join" });
  await notePresence(here.candidate);
  await notePresence(here.interviewer);
  expect(await seen()).toEqual([{ joined: true, here: true, devices: 0 }, [false, true]]);
  await world.admin`update presence set seen_at = now() - interval '1 minute' where interview_id = ${here.id}`;
  expect(await seen()).toEqual([{ joined: true, here: false, devices: 0 }, [false, false]]);
});

test("from the start on, and for a cancelled one, who is there is not told", async () => {
  const live = await newInterview(acme);
  await bringTo(live, "live");
  const off = await newInterview(acme);
  await cancelInterview(acme.manager, off.id);
  for (const { id } of [live, off]) expect(await getReadiness(acme.manager, id)).toBeNull();
});

test("a stranger finds nothing", async () => {
  const { id } = await newInterview(acme);
  const other = await newOrganisation("Other");
  await expect(getReadiness(other.owner, id)).rejects.toMatchObject({ name: "NotFound" });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { getBar } from "@/db/queries/bars";
import { settingsOf } from "@/db/scope";
import { holdContract, refuses } from "@/db/testing/contract";
import { newInterview, newKit, send } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { type Bar, NO_BAR } from "@/lib/domain/scoring/bar";
import { setBar } from "./set-bar";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

const asking = (least: number): Bar => ({
  ...NO_BAR,
  rule: { least, mustHaves: ["question:beta"], mustHaveLeast: 200 },
});
const first = (kitId: string, bar = asking(250)) => ({ kitId, after: 0, bar, reason: null });

test("setting a bar keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.bar" }, async () => {
    const kitId = await newKit(acme.owner);
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => setBar(scope, first(kitId)),
    };
  });
});

test("before the first candidate every setting is kept and none needs a reason", async () => {
  const kitId = await newKit(acme.owner);
  await setBar(acme.manager, first(kitId));
  await setBar(acme.owner, { kitId, after: 1, bar: asking(275), reason: "not needed yet" });
  const { versions, fixed } = await getBar(acme.observer, kitId);
  expect(fixed).toBe(false);
  expect(versions).toMatchObject([
    { number: 1, reason: null, setBy: "Mara Manager", rule: { least: 250 } },
    { number: 2, reason: null, rule: { least: 275 } },
  ]);
});

test("a waiting interview fixes nothing; once one has started, a change needs a reason and is an amendment", async () => {
  const kitId = await newKit(acme.owner);
  const here = await newInterview(acme, kitId);
  await setBar(acme.manager, first(kitId));
  await send(here.lead, { type: "interview.start" });
  const late = { kitId, after: 1, bar: asking(225) };
  await refuses(world.admin, { conflict: "bar-fixed" }, () =>
    setBar(acme.manager, { ...late, reason: null }),
  );
  await setBar(acme.manager, { ...late, reason: "The level of the role was corrected." });
  const { versions, fixed } = await getBar(acme.owner, kitId);
  expect(fixed).toBe(true);
  expect(versions.map(({ reason }) => reason)).toEqual([null, "The level of the role was corrected."]);
});

test("of two who change it at once one is told, and the same setting twice is one", async () => {
  const kitId = await newKit(acme.owner);
  await setBar(acme.manager, first(kitId));
  await setBar(acme.owner, first(kitId));
  await refuses(world.admin, { conflict: "bar-changed" }, () =>
    setBar(acme.owner, first(kitId, asking(300))),
  );
  expect((await getBar(acme.owner, kitId)).versions).toHaveLength(1);
});

test.each<[string, Bar]>([
  ["a must-have", { ...NO_BAR, rule: { least: 250, mustHaves: ["question:nobody"], mustHaveLeast: 200 } }],
  ["a weight", { ...NO_BAR, weights: { "question:gamma": 2 }, weightsReason: "not scored" }],
])("%s of what this kit does not score is refused", async (_what, bar) => {
  const kitId = await newKit(acme.owner);
  await refuses(world.admin, { conflict: "not-in-this-kit" }, () => setBar(acme.owner, first(kitId, bar)));
});

test("the database itself refuses a reasonless bar after the first candidate, one in another's name, and a seat", async () => {
  const kitId = await newKit(acme.owner);
  const here = await newInterview(acme, kitId);
  const attempt = (
    settings: Readonly<Record<string, string>>,
    { reason, by }: { reason: string | null; by: string },
  ) =>
    world.admin.begin(async (tx) => {
      for (const [name, text] of Object.entries(settings))
        await tx`select set_config(${`app.${name}`}, ${text}, true)`;
      await tx`set local role evenhand_app`;
      await tx`insert into kit_bar (organisation_id, kit_id, kit_revision, number, bar, reason, set_by)
        values (${acme.id}, ${kitId}, 1, 1, ${tx.json({ weights: {} })}, ${reason}, ${by})`;
      throw new Error("it went in");
    });
  const me = acme.manager.personId;
  const denied = { code: "42501" };
  await expect(attempt(settingsOf(acme.manager), { reason: null, by: me })).rejects.toThrow("it went in");
  await expect(
    attempt(settingsOf(acme.manager), { reason: null, by: acme.owner.personId }),
  ).rejects.toMatchObject(denied);
  await expect(attempt(settingsOf(here.lead), { reason: null, by: me })).rejects.toMatchObject(denied);
  await send(here.lead, { type: "interview.start" });
  await expect(attempt(settingsOf(acme.manager), { reason: null, by: me })).rejects.toMatchObject(denied);
  await expect(attempt(settingsOf(acme.manager), { reason: "Late.", by: me })).rejects.toThrow("it went in");
});

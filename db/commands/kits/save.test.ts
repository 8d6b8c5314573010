import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBar } from "@/db/queries/bars";
import { getKit, listKits, listRevisions } from "@/db/queries/kits";
import { holdContract, refuses } from "@/db/testing/contract";
import { KIT, newKit, REQUEST } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import type { Bar } from "@/lib/domain/scoring/bar";
import { saveKit } from "./save";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const form = (id = uuidv7()) => ({ id, content: KIT, request: REQUEST, seed: "7" });

test("saving keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.save" }, async () => {
    const input = form();
    return {
      allowed: acme.manager,
      strangers: [],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => saveKit(scope, input),
    };
  });
});

test("a saved kit reads back as it was, for members only", async () => {
  const id = await newKit(acme.owner);
  expect(await getKit(acme.observer, id)).toMatchObject({ id, revision: 1, content: KIT });
  const other = await newOrganisation("Other");
  await expect(getKit(other.owner, id)).rejects.toMatchObject({ name: "NotFound" });
  expect(await listKits(other.owner)).toEqual([]);
});

test("a form sent twice saves one kit", async () => {
  const input = form();
  await saveKit(acme.owner, input);
  const before = await listKits(acme.owner);
  expect(await saveKit(acme.owner, input)).toEqual({ id: input.id });
  expect(await listKits(acme.owner)).toEqual(before);
});

const BAR: Bar = {
  weights: { "question:beta": 2 },
  weightsReason: "Beta is most of the work.",
  rule: { least: 250, mustHaves: ["question:alpha"], mustHaveLeast: 200 },
};

test("a kit is saved with its bar, which is fixed by the first candidate like any other", async () => {
  const input = { ...form(), bar: BAR };
  await saveKit(acme.manager, input);
  expect(await saveKit(acme.manager, input)).toEqual({ id: input.id });
  const { versions, fixed } = await getBar(acme.observer, input.id);
  expect(versions).toMatchObject([{ ...BAR, number: 1, reason: null }]);
  expect(fixed).toBe(false);
  const audits =
    await world.admin`select detail from audit_event where action = 'kit.bar' and subject_id = ${input.id}`;
  expect(audits).toEqual([{ detail: { revision: 1, number: 1, amended: false } }]);
});

test("a kit saved without a bar has none, and a form sent again with another bar is another form", async () => {
  const input = form();
  await saveKit(acme.manager, input);
  expect((await getBar(acme.manager, input.id)).versions).toEqual([]);
  await refuses(world.admin, { conflict: "id-taken" }, () => saveKit(acme.manager, { ...input, bar: BAR }));
});

test("a bar about what the kit does not ask for keeps the kit from being saved", async () => {
  const input = form();
  const bar: Bar = { ...BAR, rule: { least: 250, mustHaves: ["competency:growth"], mustHaveLeast: 200 } };
  await refuses(world.admin, { conflict: "not-in-this-kit" }, () => saveKit(acme.manager, { ...input, bar }));
  await expect(getKit(acme.manager, input.id)).rejects.toMatchObject({ name: "NotFound" });
});

test("an id that holds another kit is taken", async () => {
  const id = await newKit(acme.owner);
  const other = { ...form(id), content: { ...KIT, name: "Another kit" } };
  await refuses(world.admin, { conflict: "id-taken" }, () => saveKit(acme.owner, other));
});

test("two organisations may use one id and never meet", async () => {
  const other = await newOrganisation("Other");
  const id = await newKit(acme.owner);
  await saveKit(other.owner, { ...form(id), content: { ...KIT, name: "Theirs" } });
  expect((await getKit(acme.owner, id)).name).toBe(KIT.name);
  expect((await getKit(other.owner, id)).name).toBe("Theirs");
});

test("a kit that takes longer than its minutes is not saved", async () => {
  const content = { ...KIT, minutes: 21 };
  await refuses(world.admin, { conflict: "over-the-minutes" }, () =>
    saveKit(acme.owner, { ...form(), content }),
  );
  await saveKit(acme.owner, { ...form(), content: { ...KIT, minutes: 22 } });
});

test("the history of a kit says who made it and when, to its own organisation alone", async () => {
  const id = await newKit(acme.owner);
  expect(await listRevisions(acme.observer, id)).toMatchObject([
    { revision: 1, createdBy: expect.stringMatching(/./), name: KIT.name, questions: 3, interviews: 0 },
  ]);
  const other = await newOrganisation("Other");
  expect(await listRevisions(other.owner, id)).toEqual([]);
});

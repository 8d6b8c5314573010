import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getKit, listKits, listRevisions } from "@/db/queries/kits";
import { holdContract, refuses } from "@/db/testing/contract";
import { KIT, newKit, REQUEST } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
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

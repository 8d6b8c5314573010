import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getKit, listKits } from "@/db/queries/kits";
import { holdContract, refuses } from "@/db/testing/contract";
import { KIT, REQUEST } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { isUuid } from "@/lib/domain/shared/ids";
import { archiveKit } from "./archive";
import { saveForms } from "./save-forms";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const form = (id = uuidv7(), names = ["Kit A", "Kit B"]) => ({
  id,
  name: "Kit",
  kind: "parallel" as const,
  kits: names.map((name) => ({ content: { ...KIT, name }, request: REQUEST, seed: "7" })),
});

test("saving parallel kits keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.save" }, async () => {
    const input = form();
    return {
      allowed: acme.manager,
      strangers: [],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => saveForms(scope, input),
    };
  });
});

test("each is a kit of its own under its own name", async () => {
  const { ids } = await saveForms(acme.owner, form());
  expect(ids.map(isUuid)).toEqual([true, true]);
  const kits = await Promise.all(ids.map((id) => getKit(acme.observer, id)));
  expect(kits.map(({ name, revision }) => [name, revision])).toEqual([
    ["Kit A", 1],
    ["Kit B", 1],
  ]);
});

test("they stand together in the list, in their order, and each knows the others", async () => {
  const house = await newOrganisation("House");
  const loop = { ...form(uuidv7(), ["Loop: Second", "Loop: First"]), name: "Loop", kind: "loop" as const };
  const { ids } = await saveForms(house.owner, loop);
  const [alone] = (await saveForms(house.owner, { ...form(uuidv7(), ["Alone"]), name: "Alone" })).ids;
  const set = { id: loop.id, name: "Loop", kind: "loop" };
  expect((await listKits(house.owner)).map(({ id, set }) => [id, set])).toEqual([
    [alone, null],
    [ids[0], { ...set, position: 1 }],
    [ids[1], { ...set, position: 2 }],
  ]);
  const together = async (id = "") => (await getKit(house.owner, id)).together;
  await archiveKit(house.owner, ids[0] ?? "");
  expect(await together(ids[1])).toEqual([
    { id: ids[0], name: "Loop: Second", archived: true, set: { ...set, position: 1 } },
    { id: ids[1], name: "Loop: First", archived: false, set: { ...set, position: 2 } },
  ]);
  expect(await together(alone)).toEqual([]);
});

test("a form sent twice saves them once", async () => {
  const house = await newOrganisation("House");
  const input = form();
  expect(await saveForms(house.owner, input)).toEqual(await saveForms(house.owner, input));
  expect(await listKits(house.owner)).toHaveLength(2);
});

test("when one cannot be saved, none is", async () => {
  const input = form();
  const [first, second] = input.kits;
  const kits = [first, second && { ...second, content: { ...second.content, minutes: 21 } }].flatMap(
    (kit) => kit ?? [],
  );
  await refuses(world.admin, { conflict: "over-the-minutes" }, () =>
    saveForms(acme.owner, { ...input, kits }),
  );
  await saveForms(acme.owner, input);
  await refuses(world.admin, { conflict: "id-taken" }, () =>
    saveForms(acme.owner, form(input.id, ["Kit A", "Another"])),
  );
});

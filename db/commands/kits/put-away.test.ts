import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getInterview } from "@/db/queries/interviews";
import { getKit, listKits } from "@/db/queries/kits";
import { holdContract, refuses } from "@/db/testing/contract";
import { KIT, newInterview, newKit } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { cancelInterview } from "../interviews/cancel";
import { schedule } from "../interviews/schedule";
import { archiveKit } from "./archive";
import { renameKit } from "./rename";
import { restoreKit } from "./restore";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

const people = () => ({
  allowed: acme.manager,
  strangers: [other.owner],
  forbidden: [acme.interviewer, acme.observer],
});
const idsOf = async (which?: "archived") => (await listKits(acme.owner, which)).map(({ id }) => id);

test("renaming keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.rename" }, async () => {
    const kitId = await newKit(acme.owner);
    return { ...people(), send: (scope) => renameKit(scope, { kitId, name: "Another name" }) };
  });
});

test("archiving keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.archive" }, async () => {
    const kitId = await newKit(acme.owner);
    return { ...people(), send: (scope) => archiveKit(scope, kitId) };
  });
});

test("restoring keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "kit.restore" }, async () => {
    const kitId = await newKit(acme.owner);
    await archiveKit(acme.owner, kitId);
    return { ...people(), send: (scope) => restoreKit(scope, kitId) };
  });
});

test("a new name shows wherever the kit is named, and what was frozen stays as it was", async () => {
  const { id } = await newInterview(acme);
  const { kitId } = await getInterview(acme.owner, id);
  await renameKit(acme.owner, { kitId, name: "Payments, mid" });
  expect(await getKit(acme.owner, kitId)).toMatchObject({ name: "Payments, mid", content: KIT });
  expect(await getInterview(acme.owner, id)).toMatchObject({ kitName: "Payments, mid", kit: KIT });
});

test("the audit keeps what the kit was called and what it is called since", async () => {
  const kitId = await newKit(acme.owner);
  const { name } = await getKit(acme.owner, kitId);
  await renameKit(acme.owner, { kitId, name: "Payments, senior" });
  const rows = await world.admin`
    select detail from audit_event where action = 'kit.rename' and subject_id = ${kitId}`;
  expect(rows).toEqual([{ detail: { from: name, to: "Payments, senior" } }]);
});

test("an archived kit leaves the list, stays behind its interviews, and comes back as it was", async () => {
  const { id } = await newInterview(acme);
  const { kitId } = await getInterview(acme.owner, id);
  await archiveKit(acme.owner, kitId);
  expect(await idsOf()).not.toContain(kitId);
  expect(await idsOf("archived")).toContain(kitId);
  expect((await getInterview(acme.owner, id)).kit).toEqual(KIT);
  const form = { id: uuidv7(), kitId, candidateName: "Cato", interviewers: [] };
  await refuses(world.admin, { conflict: "kit-archived" }, () =>
    schedule(acme.owner, { ...form, link: { id: uuidv7(), tokenHash: word() } }),
  );
  await restoreKit(acme.owner, kitId);
  expect(await idsOf()).toContain(kitId);
  expect(await idsOf("archived")).not.toContain(kitId);
});

test("the list says what a kit plans and when it was last used, cancelled interviews aside", async () => {
  const kitId = await newKit(acme.manager);
  const listed = async () => (await listKits(acme.owner)).find((kit) => kit.id === kitId);
  expect(await listed()).toMatchObject({ planned: plannedMinutes(KIT), minutes: 60, lastUsed: null });
  const { id } = await newInterview(acme, kitId);
  expect((await listed())?.lastUsed).toEqual(expect.any(Date));
  await cancelInterview(acme.owner, id);
  expect(await listed()).toMatchObject({ lastUsed: null });
});

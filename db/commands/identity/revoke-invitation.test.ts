import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findInvitation, findOffer, listInvitations } from "@/db/queries/identity";
import { holdContract, refuses } from "@/db/testing/contract";
import {
  account,
  entering,
  newOrganisation,
  type Organisation,
  openWorld,
  type World,
  word,
} from "@/db/testing/world";
import { acceptInvitation } from "./accept-invitation";
import { invite } from "./invite";
import { revokeInvitation } from "./revoke-invitation";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const opens = (tokenHash: string) => findInvitation(grant({ kind: "link", tokenHash }));

/** An open invitation of its own, by its hash and the id the list has for it. */
async function invited(invitee = "", role: "observer" | "manager" = "observer") {
  const tokenHash = word();
  await invite(acme.owner, { role, tokenHash, invitee });
  const [row] = await world.admin<
    { id: string }[]
  >`select id from invitation where token_hash = ${tokenHash}`;
  return { id: row?.id ?? "", tokenHash };
}

test("taking back keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "invitation.revoke" }, async () => {
    const { id } = await invited();
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => revokeInvitation(scope, { id, next: null }),
    };
  });
});

test("a new link keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: ["invitation.revoke", "organisation.invite"] }, async () => {
    const { id } = await invited();
    const next = { tokenHash: word() };
    return {
      allowed: acme.manager,
      strangers: [],
      forbidden: [acme.observer],
      send: (scope) => revokeInvitation(scope, { id, next }),
    };
  });
});

test("the list has who may still come, for those who may invite", async () => {
  const { id, tokenHash } = await invited("Sam from payments");
  const listed = (await listInvitations(acme.manager)).find((one) => one.id === id);
  expect(listed).toMatchObject({ invitee: "Sam from payments", role: "observer", invitedBy: "Olive Owner" });
  expect(JSON.stringify(listed)).not.toContain(tokenHash);
  for (const scope of [acme.interviewer, acme.observer]) expect(await listInvitations(scope)).toEqual([]);
});

test("a revoked link lets nobody in and is in no list", async () => {
  const { id, tokenHash } = await invited();
  const door = entering(acme.id, { tokenHash });
  await revokeInvitation(acme.owner, { id, next: null });
  expect(await opens(tokenHash)).toBeUndefined();
  expect(await findOffer(door)).toBeUndefined();
  await refuses(world.admin, "NotFound", () => acceptInvitation(door, account("Late Lena")));
  expect((await listInvitations(acme.owner)).map((one) => one.id)).not.toContain(id);
});

test("a new link opens what the old one did, for the same person, and the old one nothing", async () => {
  const { id, tokenHash } = await invited("Sam", "manager");
  const next = { tokenHash: word() };
  await revokeInvitation(acme.manager, { id, next });
  expect(await opens(tokenHash)).toBeUndefined();
  expect(await opens(next.tokenHash)).toEqual({ organisationId: acme.id, role: "manager" });
  const listed = (await listInvitations(acme.owner)).find((one) => one.invitee === "Sam");
  expect(listed).toMatchObject({ invitee: "Sam", role: "manager", invitedBy: "Mara Manager" });
  const late = { id, next: { tokenHash: word() } };
  await refuses(world.admin, { conflict: "already-revoked" }, () => revokeInvitation(acme.owner, late));
});

test("an invitation that was accepted cannot be taken back", async () => {
  const { id, tokenHash } = await invited();
  await acceptInvitation(entering(acme.id, { tokenHash }), account("Early Ed"));
  await refuses(world.admin, { conflict: "already-accepted" }, () =>
    revokeInvitation(acme.owner, { id, next: null }),
  );
  expect((await listInvitations(acme.owner)).map((one) => one.id)).not.toContain(id);
});

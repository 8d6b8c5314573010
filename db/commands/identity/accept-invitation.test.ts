import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findInvitation, findOffer, findSpentInvitation, listMembers } from "@/db/queries/identity";
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

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

async function invited(role: "manager" | "interviewer" | "observer" = "interviewer") {
  const tokenHash = word();
  await invite(acme.owner, { role, tokenHash });
  return tokenHash;
}

test("accepting keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "invitation.accept" }, async () => {
    const tokenHash = await invited();
    const allowed = entering(acme.id, { tokenHash });
    const input = account("Nia New");
    return {
      allowed,
      strangers: [
        entering(other.id, { tokenHash }),
        entering(acme.id, { tokenHash: word() }),
        entering(acme.id),
      ],
      forbidden: [],
      // The second of two is refused as for a link that was never there.
      send: (scope) =>
        acceptInvitation(scope, input).catch((error) => {
          if (scope !== allowed || error.name !== "NotFound") throw error;
        }),
    };
  });
});

test("a link lets one person in, however many come at once", async () => {
  const tokenHash = await invited("observer");
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map((n) => acceptInvitation(entering(acme.id, { tokenHash }), account(`Racer ${n}`))),
  );
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.name] : []));
  expect(refused).toEqual(["NotFound", "NotFound", "NotFound"]);
  const racers = (await listMembers(acme.owner)).filter(({ name }) => name.startsWith("Racer"));
  expect(racers.map(({ role }) => role)).toEqual(["observer"]);
});

test("the link gives the role that was offered, and says afterwards whom it let in", async () => {
  const tokenHash = await invited("manager");
  const link = grant({ kind: "link", tokenHash });
  expect(await findInvitation(link)).toEqual({ organisationId: acme.id, role: "manager" });
  expect(await findSpentInvitation(link)).toBeUndefined();
  const scope = entering(acme.id, { tokenHash });
  expect(await acceptInvitation(scope, account("Mo"))).toEqual({ slug: acme.slug });
  expect(await findInvitation(link)).toBeUndefined();
  expect(await findSpentInvitation(link)).toEqual({ organisationId: acme.id, acceptedBy: scope.personId });
  const mo = (await listMembers(acme.owner)).find(({ id }) => id === scope.personId);
  expect(mo).toMatchObject({ name: "Mo", role: "manager" });
});

test("who has an account enters with it, and a member keeps the role they have", async () => {
  const other = await newOrganisation("Other");
  const visitor = entering(acme.id, { tokenHash: await invited(), personId: other.owner.personId });
  await acceptInvitation(visitor, null);
  const member = entering(acme.id, { tokenHash: await invited("observer"), personId: acme.owner.personId });
  await acceptInvitation(member, null);
  const members = await listMembers(acme.owner);
  expect(members.find(({ id }) => id === other.owner.personId)?.role).toBe("interviewer");
  expect(members.find(({ id }) => id === acme.owner.personId)?.role).toBe("owner");
});

test("an expired link opens nothing", async () => {
  const tokenHash = await invited();
  await world.admin`update invitation set expires_at = now() - interval '1 second' where token_hash = ${tokenHash}`;
  expect(await findInvitation(grant({ kind: "link", tokenHash }))).toBeUndefined();
  await refuses(world.admin, "NotFound", () =>
    acceptInvitation(entering(acme.id, { tokenHash }), account("Late")),
  );
});

test("a taken email address leaves the link unspent", async () => {
  const tokenHash = await invited();
  const taken = account("First");
  await acceptInvitation(entering(acme.id, { tokenHash: await invited() }), taken);
  await refuses(world.admin, { conflict: "email-taken" }, () =>
    acceptInvitation(entering(acme.id, { tokenHash }), { ...account("Second"), email: taken.email }),
  );
  expect(await findInvitation(grant({ kind: "link", tokenHash }))).toBeDefined();
});

test("an invitation says where to and as what, to whoever holds it and while it is open", async () => {
  const other = await newOrganisation("Other");
  const tokenHash = await invited("observer");
  expect(await findOffer(entering(acme.id, { tokenHash }))).toEqual({
    organisation: acme.owner.organisationName,
    role: "observer",
  });
  for (const scope of [
    entering(acme.id),
    entering(acme.id, { tokenHash: word() }),
    entering(other.id, { tokenHash }),
  ])
    expect(await findOffer(scope)).toBeUndefined();
  await acceptInvitation(entering(acme.id, { tokenHash }), account("Oda Offered"));
  expect(await findOffer(entering(acme.id, { tokenHash }))).toBeUndefined();
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findInvitation } from "@/db/queries/identity";
import { holdContract, refuses } from "@/db/testing/contract";
import { newOrganisation, openWorld, type World, word } from "@/db/testing/world";
import { invite } from "./invite";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("inviting keeps what every command promises", async () => {
  const { owner, interviewer, observer } = await newOrganisation();
  await holdContract(world.admin, { audit: "organisation.invite" }, async () => {
    const tokenHash = word();
    return {
      allowed: owner,
      strangers: [],
      forbidden: [interviewer, observer],
      send: (scope) => invite(scope, { role: "observer", tokenHash }),
    };
  });
});

test("a link that was made for another role, or elsewhere, is taken", async () => {
  const [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
  const tokenHash = word();
  await invite(acme.manager, { role: "observer", tokenHash });
  await invite(acme.owner, { role: "observer", tokenHash });
  const taken = { conflict: "id-taken" };
  await refuses(world.admin, taken, () => invite(acme.manager, { role: "manager", tokenHash }));
  await refuses(world.admin, taken, () => invite(other.owner, { role: "observer", tokenHash }));
});

test("an invitation is for the inviter's own organisation, for seven days", async () => {
  const acme = await newOrganisation();
  const tokenHash = word();
  await invite(acme.manager, { role: "manager", tokenHash });
  const found = await findInvitation(grant({ kind: "link", tokenHash }));
  expect(found).toEqual({ organisationId: acme.id, role: "manager" });
  const [kept] = await world.admin`
    select invited_by, extract(epoch from expires_at - created_at)::int as seconds from invitation where token_hash = ${tokenHash}`;
  expect(kept?.invited_by).toBe(acme.manager.personId);
  expect(Math.abs(kept?.seconds - 7 * 24 * 3_600)).toBeLessThan(5);
});

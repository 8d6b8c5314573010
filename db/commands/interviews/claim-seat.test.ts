import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findSeatByLink, findSeatBySession } from "@/db/queries/seats";
import { leavesNothingHalfDone, refuses } from "@/db/testing/contract";
import { newInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { claimSeat } from "./claim-seat";
import { replaceLink } from "./replace-link";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const cookie = (tokenHash: string) => grant({ kind: "link", tokenHash });

test("a link is exchanged for a cookie that opens this interview and no other", async () => {
  const [here, elsewhere] = [await newInterview(acme), await newInterview(acme)];
  const tokenHash = word();
  await leavesNothingHalfDone(world.admin, () =>
    claimSeat(here.candidate, { linkHash: here.link.tokenHash, tokenHash }),
  );
  const seat = { organisationId: acme.id, interviewId: here.id, seatId: here.candidate.seatId };
  expect(await findSeatBySession(cookie(tokenHash), here.id)).toEqual(seat);
  expect(await findSeatBySession(cookie(tokenHash), elsewhere.id)).toBeUndefined();
  expect(await findSeatByLink(cookie(tokenHash))).toBeUndefined();
});

test("the cookie goes when the link would", async () => {
  const { id, candidate, link } = await newInterview(acme);
  const tokenHash = word();
  await claimSeat(candidate, { linkHash: link.tokenHash, tokenHash });
  await world.admin`update seat_session set expires_at = now() - interval '1 second' where token_hash = ${tokenHash}`;
  expect(await findSeatBySession(cookie(tokenHash), id)).toBeUndefined();
});

test("wrong, foreign, expired and revoked links claim nothing", async () => {
  const [one, two] = [await newInterview(acme), await newInterview(acme)];
  const other = await newOrganisation("Other");
  const claim = (scope: typeof one.candidate, linkHash: string) => () =>
    claimSeat(scope, { linkHash, tokenHash: word() });
  await refuses(world.admin, "NotFound", claim(one.candidate, word()));
  await refuses(world.admin, "NotFound", claim(one.candidate, two.link.tokenHash));
  const stranger = grant({ ...one.candidate, organisationId: other.id });
  await refuses(world.admin, "NotFound", claim(stranger, one.link.tokenHash));
  await world.admin`update seat_link set expires_at = now() where token_hash = ${one.link.tokenHash}`;
  await refuses(world.admin, "NotFound", claim(one.candidate, one.link.tokenHash));
  await replaceLink(acme.manager, {
    interviewId: two.id,
    link: { ...two.link, id: one.id, tokenHash: word() },
  });
  await refuses(world.admin, "NotFound", claim(two.candidate, two.link.tokenHash));
});

test("a claim waits for a link that is being revoked, and then finds nothing", async () => {
  const { candidate, link } = await newInterview(acme);
  const input = { linkHash: link.tokenHash, tokenHash: word() };
  const claiming = await world.admin.begin(async (revoking) => {
    await revoking`update seat_link set revoked_at = now() where token_hash = ${link.tokenHash}`;
    const claim = claimSeat(candidate, input).then(
      () => "claimed",
      (error: Error) => error.name,
    );
    const waits = () => world.admin`
      select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    await expect.poll(waits).toHaveLength(1);
    // Wrapped, so that the transaction does not wait for the claim that waits for it.
    return { claim };
  });
  expect(await claiming.claim).toBe("NotFound");
});

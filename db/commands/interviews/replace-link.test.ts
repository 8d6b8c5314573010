import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { getInterview } from "@/db/queries/interviews";
import { findSeatByLink, findSeatBySession } from "@/db/queries/seats";
import { holdContract, refuses } from "@/db/testing/contract";
import { newInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { cancelInterview } from "./cancel";
import { claimSeat } from "./claim-seat";
import { replaceLink } from "./replace-link";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const newLink = () => ({ id: uuidv7(), tokenHash: word() });
const holder = (tokenHash: string) => grant({ kind: "link", tokenHash });

test("replacing keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "interview.link" }, async () => {
    const { id } = await newInterview(acme);
    const input = { interviewId: id, link: newLink() };
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => replaceLink(scope, input),
    };
  });
});

test("the old link and every cookie taken with it are dead, and the new link opens the same seat", async () => {
  const { id, candidate, link } = await newInterview(acme);
  const cookies = [word(), word()];
  for (const tokenHash of cookies) await claimSeat(candidate, { linkHash: link.tokenHash, tokenHash });
  const next = newLink();
  await replaceLink(acme.owner, { interviewId: id, link: next });
  expect(await findSeatByLink(holder(link.tokenHash))).toBeUndefined();
  for (const tokenHash of cookies) expect(await findSeatBySession(holder(tokenHash), id)).toBeUndefined();
  expect(await findSeatByLink(holder(next.tokenHash))).toMatchObject({ seatId: candidate.seatId });
  expect((await getInterview(acme.owner, id)).link?.id).toBe(next.id);
});

test("a cancelled interview gets no new link, and keeps the one it had", async () => {
  const { id, link } = await newInterview(acme);
  await cancelInterview(acme.owner, id);
  await refuses(world.admin, { conflict: "cancelled" }, () =>
    replaceLink(acme.owner, { interviewId: id, link: newLink() }),
  );
  expect((await getInterview(acme.owner, id)).link?.id).toBe(link.id);
});

test("other interviews keep their links", async () => {
  const [here, elsewhere] = [await newInterview(acme), await newInterview(acme)];
  await replaceLink(acme.owner, { interviewId: here.id, link: newLink() });
  expect(await findSeatByLink(holder(elsewhere.link.tokenHash))).toBeDefined();
});

test("of two replacements at once one link is left open", async () => {
  const { id } = await newInterview(acme);
  const links = [newLink(), newLink(), newLink()];
  await Promise.all(links.map((link) => replaceLink(acme.owner, { interviewId: id, link })));
  const open = await Promise.all(links.map(({ tokenHash }) => findSeatByLink(holder(tokenHash))));
  expect(open.filter(Boolean)).toHaveLength(1);
});

test("an unknown interview has no link to replace", async () => {
  await refuses(world.admin, "NotFound", () =>
    replaceLink(acme.owner, { interviewId: uuidv7(), link: newLink() }),
  );
});

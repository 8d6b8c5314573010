import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replaceLink } from "../commands/interviews/replace-link";
import { schedule } from "../commands/interviews/schedule";
import { grant } from "../grant";
import { newKit } from "../testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "../testing/world";
import { findLinkByCode, findSeatByLink } from "./seats";

let world: World;
let acme: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
});
afterAll(() => world.close());

const by = (hash: string) => grant({ kind: "link", tokenHash: hash });

async function newLink() {
  const id = uuidv7();
  const link = { id: uuidv7(), tokenHash: word(), codeHash: word() };
  const kitId = await newKit(acme.manager);
  await schedule(acme.manager, { id, kitId, candidateName: "Cato", interviewers: [], link });
  return { interviewId: id, ...link };
}

test("a code leads to its own link, and opens no seat by itself", async () => {
  const link = await newLink();
  await newLink();
  expect(await findLinkByCode(by(link.codeHash))).toEqual({ id: link.id });
  expect(await findSeatByLink(by(link.codeHash))).toBeUndefined();
  expect(await findLinkByCode(by(link.tokenHash))).toBeUndefined();
  expect(await findLinkByCode(by(word()))).toBeUndefined();
});

test("a code ends with its link: replaced, or too old", async () => {
  const link = await newLink();
  const next = { id: uuidv7(), tokenHash: word(), codeHash: word() };
  await replaceLink(acme.manager, { interviewId: link.interviewId, link: next });
  expect(await findLinkByCode(by(link.codeHash))).toBeUndefined();
  expect(await findLinkByCode(by(next.codeHash))).toEqual({ id: next.id });
  await world.admin`update seat_link set expires_at = now() where id = ${next.id}`;
  expect(await findLinkByCode(by(next.codeHash))).toBeUndefined();
});

test("a code that two open links share by chance opens neither", async () => {
  const [one, other] = [await newLink(), await newLink()];
  await world.admin`update seat_link set code_hash = ${one.codeHash} where id = ${other.id}`;
  expect(await findLinkByCode(by(one.codeHash))).toBeUndefined();
});

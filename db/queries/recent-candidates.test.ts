import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelInterview } from "@/db/commands/interviews/cancel";
import { schedule } from "@/db/commands/interviews/schedule";
import { newKit } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { plainName } from "@/lib/domain/interviews/same-candidate";
import { listRecentCandidates } from "./recent-candidates";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function made(house: Organisation, candidateName: string): Promise<string> {
  const id = uuidv7();
  await schedule(house.manager, {
    id,
    kitId: await newKit(house.manager),
    candidateName,
    interviewers: [],
    link: { id: uuidv7(), tokenHash: word() },
  });
  return id;
}

const names = async (house: Organisation) =>
  (await listRecentCandidates(house.observer)).map(({ name }) => name);

test("each candidate of the last ninety days is named once, as written last, the newest first", async () => {
  const house = await newOrganisation();
  await made(house, "Priya Natarajan");
  await made(house, "Ana Lima");
  await made(house, "PRIYA  natarajan");
  expect(await names(house)).toEqual(["PRIYA  natarajan", "Ana Lima"]);
  const [newest] = await listRecentCandidates(house.owner);
  expect(Math.abs((newest?.at ?? 0) - Date.now())).toBeLessThan(600_000);
});

test("who was cancelled, who is long gone, and another organisation's are not named", async () => {
  const house = await newOrganisation();
  const gone = await made(house, "Cancelled Candidate");
  await cancelInterview(house.manager, gone);
  const old = await made(house, "Long Ago");
  await world.admin`update interview set created_at = now() - interval '91 days' where id = ${old}`;
  const demo = await made(house, "Demo Candidate");
  await world.admin`update interview set kind = 'demo' where id = ${demo}`;
  await made(house, "Still Here");
  expect(await names(house)).toEqual(["Still Here"]);
  expect(await names(await newOrganisation("Elsewhere"))).toEqual([]);
});

test("the database tells two writings of one name apart no better than the rule does", async () => {
  for (const name of [
    "  Åsa   ÖBERG ",
    "Wei\tChen",
    "O’Brien",
    "ΜΑΡΙΑ",
    "李  明",
    "ΓΙΆΝΝΗΣ",
    "Γιάννης",
    "Jose\u0301 Lima",
  ]) {
    const house = await newOrganisation();
    await made(house, name);
    await made(house, plainName(name));
    expect(await names(house)).toEqual([plainName(name)]);
  }
});

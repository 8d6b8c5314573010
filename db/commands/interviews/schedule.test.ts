import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getInterview, listInterviews } from "@/db/queries/interviews";
import { holdContract, refuses } from "@/db/testing/contract";
import { bringTo, fillIn, newInterview, newKit } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { archiveKit } from "../kits/archive";
import { submitScorecard } from "../scorecards/submit";
import { reschedule } from "./reschedule";
import { schedule } from "./schedule";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  other = await newOrganisation("Other");
});
afterAll(() => world.close());

async function form(interviewers: readonly string[] = []) {
  return {
    id: uuidv7(),
    kitId: await newKit(acme.owner),
    candidateName: "Cato",
    interviewers,
    link: { id: uuidv7(), tokenHash: word() },
  };
}

test("scheduling keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "interview.schedule" }, async () => {
    const input = await form([acme.interviewer.personId]);
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => schedule(scope, input),
    };
  });
});

test("a form sent twice, even with another link, schedules one interview with one panel and one link", async () => {
  const input = await form([acme.interviewer.personId]);
  await schedule(acme.manager, input);
  const again = { ...input, link: { id: uuidv7(), tokenHash: word() } };
  expect(await schedule(acme.manager, again)).toEqual({ id: input.id });
  const { panel, link } = await getInterview(acme.manager, input.id);
  expect(panel.map(({ role, name }) => [role, name])).toEqual([
    ["lead", "Mara Manager"],
    ["interviewer", "Ivo Interviewer"],
    ["candidate", "Cato"],
  ]);
  expect(link?.id).toBe(input.link.id);
});

test("a form sent again after the kit was archived gets its first answer, a new one is refused", async () => {
  const input = await form();
  await schedule(acme.manager, input);
  await archiveKit(acme.owner, input.kitId);
  expect(await schedule(acme.manager, input)).toEqual({ id: input.id });
  const late = { ...(await form()), kitId: input.kitId };
  await refuses(world.admin, { conflict: "kit-archived" }, () => schedule(acme.manager, late));
});

test("an id that holds another interview is taken", async () => {
  const input = await form([acme.interviewer.personId]);
  await schedule(acme.manager, input);
  const another = [
    { ...input, candidateName: "Dora" },
    { ...input, kitId: await newKit(acme.owner) },
    { ...input, interviewers: [] },
    { ...input, interviewers: [acme.observer.personId] },
    { ...input, interviewers: [...input.interviewers, acme.observer.personId] },
  ];
  for (const other of another)
    await refuses(world.admin, { conflict: "id-taken" }, () => schedule(acme.manager, other));
  await refuses(world.admin, { conflict: "id-taken" }, () => schedule(acme.owner, input));
});

test("an interview begins when the form said, and a form sent again after a move is still the same", async () => {
  const at = Date.now() + 3_600_000;
  const input = { ...(await form()), start: { at, zone: "Asia/Kolkata" } };
  await schedule(acme.manager, input);
  const { appointment } = await getInterview(acme.manager, input.id);
  expect(appointment).toEqual({ at, zone: "Asia/Kolkata", movedFrom: null });
  const changed = { ...input, start: { at: at + 60_000, zone: "Asia/Kolkata" } };
  await refuses(world.admin, { conflict: "id-taken" }, () => schedule(acme.manager, changed));
  await reschedule(acme.owner, { interviewId: input.id, start: changed.start, after: 0 });
  expect(await schedule(acme.manager, input)).toEqual({ id: input.id });
});

test("an interview is not set to begin in the past, and its link lives until it has begun", async () => {
  const past = { ...(await form()), start: { at: Date.now() - 7_200_000, zone: "UTC" } };
  await refuses(world.admin, { conflict: "time-passed" }, () => schedule(acme.manager, past));
  const at = Date.now() + 60 * 86_400_000;
  const input = { ...(await form()), start: { at, zone: "UTC" } };
  await schedule(acme.manager, input);
  const { link } = await getInterview(acme.manager, input.id);
  expect(link?.expiresAt.getTime()).toBe(at + 7 * 86_400_000);
});

test("who schedules leads, also when they tick themselves as interviewer", async () => {
  const input = await form([acme.owner.personId]);
  await schedule(acme.owner, input);
  const { panel } = await getInterview(acme.owner, input.id);
  expect(panel.map(({ role, me }) => [role, me])).toEqual([
    ["lead", true],
    ["candidate", false],
  ]);
});

test("nobody from outside the organisation gets a seat", async () => {
  const input = await form([other.interviewer.personId]);
  await refuses(world.admin, "NotFound", () => schedule(acme.manager, input));
  const unknown = await form([uuidv7()]);
  await refuses(world.admin, "NotFound", () => schedule(acme.manager, unknown));
});

test("another organisation's kit is as good as none", async () => {
  const input = { ...(await form()), kitId: await newKit(other.owner) };
  await refuses(world.admin, "NotFound", () => schedule(acme.manager, input));
});

test("each member sees their own part in an interview, and when it is handed in, their own alone", async () => {
  const third = await newOrganisation("Third");
  const here = await newInterview(third);
  const part = async (scope: Organisation["owner"]) => {
    const { mySeat, iSubmitted } = await getInterview(scope, here.id);
    return [mySeat, iSubmitted];
  };
  await bringTo(here, "ended");
  await fillIn(here.interviewer);
  await submitScorecard(here.interviewer);
  expect(await part(third.interviewer)).toEqual(["interviewer", true]);
  expect(await part(third.manager)).toEqual(["lead", false]);
  expect(await part(third.owner)).toEqual([null, false]);
});

test("each member sees their own part in the list, and a stranger sees no list", async () => {
  const third = await newOrganisation("Third");
  const { id } = await newInterview(third);
  const part = async (scope: Organisation["owner"]) =>
    (await listInterviews(scope)).map((one) => [one.id, one.mySeat, one.iSubmitted]);
  expect(await part(third.manager)).toEqual([[id, "lead", false]]);
  expect(await part(third.interviewer)).toEqual([[id, "interviewer", false]]);
  expect(await part(third.owner)).toEqual([[id, null, false]]);
  expect((await listInterviews(other.owner)).map((one) => one.id)).not.toContain(id);
});

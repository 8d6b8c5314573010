import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelInterview } from "@/db/commands/interviews/cancel";
import { changePanelOf } from "@/db/commands/interviews/change-panel";
import { reschedule } from "@/db/commands/interviews/reschedule";
import { restoreInterview } from "@/db/commands/interviews/restore";
import { excuseScorecard } from "@/db/commands/scorecards/excuse";
import { remindOfScorecards } from "@/db/commands/scorecards/remind";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { grant } from "@/db/grant";
import { listAskedByMail, listUnsentMail } from "@/db/queries/mail";
import { holdContract, refuses } from "@/db/testing/contract";
import { bringTo, fillIn, newInterview, newKit, send, type TestInterview } from "@/db/testing/interview";
import { letTimePass } from "@/db/testing/pass-time";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { MOST_TRIES } from "@/lib/domain/interviews/mail";
import { sendDue } from "@/lib/server/mailing";
import { type Manner, testSmtp } from "@/lib/server/test-smtp";
import { claimMail } from "./claim";
import { settleMail } from "./settle";

const CANARY = "canary-mail-93ab";
const job = grant({ kind: "job", job: "send-mail" });
const HOUR = 3_600_000;
let world: World;
let acme: Organisation;
let kitId: string;
let smtp: Awaited<ReturnType<typeof testSmtp>>;
let manner: Manner = "kind";
beforeAll(async () => {
  process.env.EVENHAND_SMTP_URL = "smtp://127.0.0.1";
  process.env.EVENHAND_MAIL_FROM = "Evenhand <evenhand@example.org>";
  process.env.LOG_LEVEL = "silent";
  process.env.DATABASE_URL = "postgres://nowhere/evenhand";
  process.env.EVENHAND_SECRET = "q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt";
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = Buffer.from(process.env.EVENHAND_SECRET).toString(
    "base64",
  );
  world = await openWorld();
  acme = await newOrganisation();
  kitId = await newKit(acme.manager);
  smtp = await testSmtp(() => manner);
});
afterAll(async () => {
  await smtp.close();
  await world.close();
});
beforeEach(async () => {
  manner = "kind";
  smtp.received.length = 0;
  await world.admin`delete from mail`;
});
afterEach(() => {
  process.env.EVENHAND_SMTP_URL = "smtp://127.0.0.1";
});

const sweep = () => sendDue({ smtp: smtp.url, from: "evenhand@example.org", home: "https://home.example" });
const due = () =>
  world.admin`update mail set send_after = now() - interval '1 second' where outcome is null and kind <> 'soon'`;
const subjects = () => smtp.received.map(({ data }) => /^Subject: (\w+( \w+)?)/m.exec(data)?.[1]).sort();
const rows = async (): Promise<readonly string[]> =>
  (await world.admin`select kind || ' ' || coalesce(outcome, '-') as line from mail order by 1`).map(
    ({ line }) => line,
  );

async function timed(inHours = 72): Promise<TestInterview & { readonly at: number }> {
  const here = await newInterview(acme, kitId);
  const at = Math.floor(Date.now() / 60_000) * 60_000 + inHours * HOUR;
  await reschedule(acme.manager, { interviewId: here.id, start: { at, zone: "Europe/Berlin" }, after: 0 });
  return { ...here, at };
}

/** Ended and late; the lead's card is in, the interviewer's is not. */
async function late(): Promise<TestInterview> {
  const here = await newInterview(acme, kitId);
  await bringTo(here, "live");
  await fillIn(here.interviewer, CANARY, "strong-no");
  await fillIn(here.lead, CANARY, "yes");
  await send(here.lead, { type: "interview.end" });
  await submitScorecard(here.lead);
  await letTimePass(world.database.adminUrl, here.id, 30);
  return here;
}

test("setting a time writes a mail and a reminder to each of the panel, and each arrives once from two senders", async () => {
  const { id } = await timed();
  expect(await rows()).toEqual(["scheduled -", "scheduled -", "soon -", "soon -"]);
  await sweep();
  expect(smtp.received).toEqual([]);
  await due();
  await Promise.all([sweep(), sweep()]);
  expect(smtp.received).toHaveLength(2);
  expect(new Set(smtp.received.flatMap(({ to }) => to)).size).toBe(2);
  for (const { data } of smtp.received) {
    const plain = data.replaceAll("=\n", "").replaceAll(/\n[ ]/g, "");
    expect(plain).toContain(`https://home.example/i/${id}`);
    expect(data).toContain("method=PUBLISH");
    const file = Buffer.from(/base64[\s\S]*?\n\n([\w+/=\n]+)\n-/.exec(data)?.[1] ?? "", "base64").toString();
    expect(file).toContain(`UID:${id}-panel@evenhand\r\n`);
    expect(file).toContain("SEQUENCE:1\r\n");
  }
  await world.admin`update mail set send_after = now() where outcome is null`;
  await sweep();
  expect(subjects()).toEqual(["Interview", "Interview", "Reminder", "Reminder"]);
});

test("an interview within the day is announced and not reminded of, and one without a time is neither", async () => {
  await newInterview(acme, kitId);
  expect(await rows()).toEqual([]);
  await timed(20);
  expect(await rows()).toEqual(["scheduled -", "scheduled -"]);
});

test("without a mail server nothing is written", async () => {
  process.env.EVENHAND_SMTP_URL = "";
  await timed();
  expect(await rows()).toEqual([]);
});

test("what was moved or cancelled meanwhile is never sent, and only what holds is", async () => {
  const { id, at } = await timed();
  await reschedule(acme.manager, { interviewId: id, start: { at: at + HOUR, zone: "UTC" }, after: 1 });
  await due();
  await sweep();
  expect(subjects()).toEqual(["New time", "New time"]);
  await cancelInterview(acme.manager, id);
  await world.admin`update mail set send_after = now() where outcome is null`;
  await sweep();
  expect(subjects()).toEqual(["Cancelled", "Cancelled", "New time", "New time"]);
  expect(smtp.received.at(-1)?.data).toContain("method=CANCEL");
  await restoreInterview(acme.manager, id);
  await due();
  await sweep();
  expect(subjects().filter((one) => one === "Takes place")).toHaveLength(2);
});

test("cancelled by a slip and restored within the minute, nobody hears of either", async () => {
  const { id } = await timed();
  await due();
  await sweep();
  await cancelInterview(acme.manager, id);
  await restoreInterview(acme.manager, id);
  await due();
  await sweep();
  expect(subjects()).toEqual(["Interview", "Interview"]);
});

test("who joins the panel hears when it is, who leaves it that they are off", async () => {
  const { id } = await timed();
  await due();
  await sweep();
  smtp.received.length = 0;
  const panel = [
    { personId: acme.manager.personId, part: "lead" },
    { personId: acme.owner.personId, part: "interviewer" },
  ] as const;
  await changePanelOf(acme.manager, { interviewId: id, panel });
  await due();
  await sweep();
  expect(subjects()).toEqual(["Interview", "You are"]);
});

test("a sender that dies over a mail leaves it to be sent once more, and a settled one is never taken again", async () => {
  await timed();
  await due();
  const claimed = [await claimMail(job), await claimMail(job)];
  expect(await claimMail(job)).toBeNull();
  expect(claimed.map((one) => one?.tries)).toEqual([1, 1]);
  await due();
  await sweep();
  expect(smtp.received).toHaveLength(2);
  await world.admin`update mail set send_after = now() where kind = 'scheduled'`;
  await sweep();
  expect(smtp.received).toHaveLength(2);
});

test("a mail that was taken without an answer goes out again under the same id, so that a mailbox knows it", async () => {
  manner = "drops";
  await timed();
  await due();
  await sweep();
  expect(smtp.received).toHaveLength(1);
  manner = "kind";
  await due();
  await sweep();
  const ids = smtp.received.map(({ data }) => /^Message-ID: (.+)$/m.exec(data)?.[1]);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(2);
});

test("what nobody takes is tried five times and given up, and the interview's page can name whom it did not reach", async () => {
  manner = "busy";
  const { id } = await timed();
  for (let nth = 1; nth <= MOST_TRIES; nth++) {
    expect(await listUnsentMail(acme.manager, id)).toEqual([]);
    await due();
    await sweep();
  }
  expect(await rows()).toEqual(["scheduled failed", "scheduled failed", "soon -", "soon -"]);
  const unsent = await listUnsentMail(acme.manager, id);
  expect(unsent.map(({ name, error }) => [name, error]).sort()).toEqual([
    ["Ivo Interviewer", "refused"],
    ["Mara Manager", "refused"],
  ]);
  await due();
  await sweep();
  expect(smtp.received).toEqual([]);
});

test("a recipient who is refused for good is given up at once, with no word of the server's", async () => {
  manner = "refuses";
  await timed();
  await due();
  await sweep();
  expect(await rows()).toContain("scheduled failed");
  expect(JSON.stringify(await world.admin`select * from mail`)).not.toContain("secret-word");
});

test("a try that came too late to be noted changes nothing of what was settled", async () => {
  await timed();
  await due();
  const claimed = await claimMail(job);
  if (!claimed) throw new Error("Nothing is due.");
  await settleMail(job, claimed, { outcome: "sent" });
  await settleMail(job, claimed, { outcome: "failed", error: "silent", final: true });
  expect(await rows()).toContain("scheduled sent");
});

test("asking for late scorecards keeps what every command promises", async () => {
  const other = await newOrganisation("Other");
  await holdContract(world.admin, { audit: "scorecard.remind" }, async () => {
    const here = await late();
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => remindOfScorecards(scope, here.id),
    };
  });
});

test("a reminder goes to who owes a late scorecard, once a day whoever asks, and holds nothing of any", async () => {
  const here = await late();
  await remindOfScorecards(acme.manager, here.id);
  await refuses(world.admin, { conflict: "asked-today" }, () => remindOfScorecards(acme.owner, here.id));
  await sweep();
  expect(smtp.received).toHaveLength(1);
  const data = smtp.received[0]?.data.replaceAll("=\n", "") ?? "";
  expect(data).toContain(`https://home.example/i/${here.id}/scorecard`);
  // Whoever may ask has handed in: no name of theirs either.
  for (const sign of [CANARY, "strong-no", "Mara", "submitted", "1 of", "beta"])
    expect(data).not.toContain(sign);
  expect(await listAskedByMail(acme.manager)).toMatchObject([{ interviewId: here.id, unreached: [] }]);
  // That it was asked for says who has not handed in.
  expect(await listAskedByMail(acme.owner)).toEqual([]);
});

test("who handed in before the reminder went out is not reminded", async () => {
  const here = await late();
  await remindOfScorecards(acme.manager, here.id);
  await submitScorecard(here.interviewer);
  await sweep();
  expect(smtp.received).toEqual([]);
  expect(await rows()).toEqual(["scorecard untrue"]);
});

test("nobody is reminded while it is not late, where nobody is missing, or by somebody who owes one", async () => {
  const here = await newInterview(acme, kitId);
  await bringTo(here, "live");
  for (const seat of [here.lead, here.interviewer]) await fillIn(seat, "plain", "yes");
  await send(here.lead, { type: "interview.end" });
  await refuses(world.admin, "NotFound", () => remindOfScorecards(acme.manager, here.id));
  await refuses(world.admin, { conflict: "not-late" }, () => remindOfScorecards(acme.owner, here.id));
  await submitScorecard(here.lead);
  const { seatId } = here.interviewer;
  await excuseScorecard(acme.owner, { interviewId: here.id, seatId, reason: "Ill until May." });
  await refuses(world.admin, "NotFound", () => remindOfScorecards(acme.owner, here.id));
});

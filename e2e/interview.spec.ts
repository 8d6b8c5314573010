import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures";
import { invite, joinByInvitation, signUp } from "./pages/accounts";
import { joinAsCandidate, type MadeRoom, makeRoom } from "./pages/interviews";
import { roomOn, shownSeconds } from "./pages/room";
import { submitScorecard } from "./pages/scorecard";
import { bareOf, findIn } from "./received";
import { fieldsIn, PANEL_KEYS, secretsOf } from "./secrets";
import { type QuestionWords, readKit } from "./sentences";

const MANAGER_NOTE = "quokka seven heard the rollback rehearsed";
const COLLEAGUE_NOTE = "axolotl nine heard no abort threshold";

test("a panel of two interviews a candidate blind, on one clock, and decides", async ({ visitor }) => {
  test.setTimeout(300_000);
  const manager = await visitor();
  const colleague = await visitor();
  // An hour ahead: no clock of the product may notice.
  const candidate = await visitor({ before: shiftWallClock });

  const workspace = await signUp(manager.page, "Maren Manager", "Blind Tasting");
  const kit = await test.step("the manager makes a kit that fits", () => makeKit(manager));
  await test.step("a colleague joins by invitation", async () => {
    await joinByInvitation(colleague.page, await invite(manager.page, workspace), "Cody Colleague");
  });
  const room = await test.step("the manager makes the room", async () => {
    await manager.page.goto(kit.address);
    return makeRoom(manager.page, "Priya Natarajan", { "Cody Colleague": "Interviewer" });
  });

  const panel = { manager, colleague, candidate };
  await test.step("three people meet on one clock", () => meet(panel, room, kit));
  await test.step("both score and note, blind to each other", () => score(panel, kit));
  await test.step("the debrief opens when both are in", () => debrief(panel, workspace, room));
  for (const person of [manager, colleague, candidate]) expect(person.received.unread()).toEqual([]);
});

type Kit = { readonly address: string; readonly questions: readonly QuestionWords[] };

async function makeKit({ page }: Person): Promise<Kit> {
  await page.getByLabel("Role", { exact: true }).fill("Platform engineer");
  await page.getByRole("radio", { name: "Senior" }).check();
  await page.getByLabel("Stack", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Minutes", { exact: true }).selectOption("45");
  await page.waitForURL((url) => url.search.includes("level=senior") && url.search.includes("minutes=45"));
  const questions = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: /^\d+\. / }) });
  await expect(questions.nth(1)).toBeVisible();
  for (const question of await questions.all()) {
    const reason = question
      .locator("p:not(.spoken)")
      .filter({ hasText: /\.$/, hasNotText: "Nothing else fits" });
    await expect(reason.first()).toBeVisible();
  }

  const swappable = questions.filter({ has: page.getByRole("group") }).first();
  const before = await swappable.getByRole("heading").innerText();
  await swappable.getByText("Swap").click();
  await swappable.getByRole("group").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: before.replace(/^\d+\. /, "") })).toBeHidden();
  await expect(page.getByText("Changed by hand.")).toBeVisible();

  await page.getByRole("button", { name: "Save kit" }).click();
  await expect(page.getByRole("link", { name: "Start an interview" })).toBeVisible();
  const facts = await page.getByRole("main").innerText();
  const [, planned, asked] = /(\d+) of (\d+) minutes planned/.exec(facts) ?? [];
  expect(Number(asked)).toBe(45);
  expect(Number(planned)).toBeLessThanOrEqual(45);
  return { address: page.url(), questions: await readKit(page) };
}

type Panel = { readonly manager: Person; readonly colleague: Person; readonly candidate: Person };

/** Arrives, starts, and does everything to the clock that a lead can do. */
async function meet({ manager, colleague, candidate }: Panel, room: MadeRoom, kit: Kit): Promise<void> {
  const [lead, second] = [roomOn(manager.page), roomOn(colleague.page)];
  await lead.open(room.id);
  await second.open(room.id);
  await joinAsCandidate(candidate.page, room.candidateLink);
  await expect(candidate.page.getByRole("heading", { name: "You are in the right place" })).toBeVisible();
  expect(
    findIn(
      await candidate.received.all(),
      kit.questions.flatMap((one) => one.sentences),
    ),
  ).toEqual([]);

  await manager.page.getByRole("button", { name: "Start interview" }).click();
  await expect(candidate.page.getByText("Welcome")).toBeVisible();
  await candidate.page.getByRole("button", { name: "Show a clock" }).click();
  const clocks = [lead.clock, second.clock, () => shownSeconds(candidate.page.getByRole("timer"))];
  await expectAgreement(clocks);

  await manager.page.keyboard.press("p");
  await expect(candidate.page.getByRole("heading", { name: "Short break" })).toBeVisible();
  await expect(second.page.getByText("Paused. The candidate sees")).toBeVisible();
  const [stood] = await Promise.all(clocks.map((read) => read()));
  for (const read of clocks) await expect.poll(read).toBe(stood);
  await manager.page.keyboard.press("p");
  await expect(candidate.page.getByText("Welcome")).toBeVisible();
  await expect.poll(lead.clock).toBeGreaterThan(stood ?? 0);
  await expectAgreement(clocks);

  const planned = await totalOn(manager.page);
  await manager.page.getByRole("button", { name: "Add time" }).click();
  await manager.page.getByRole("menuitem", { name: "5 minutes" }).click();
  for (const { page } of [manager, colleague, candidate])
    await expect.poll(() => totalOn(page)).toBe(planned + 5 * 60);

  // A reload and a second look change nothing either.
  await candidate.page.reload();
  await expect(candidate.page.getByRole("button", { name: "Hide the clock" })).toBeVisible();
  await expectAgreement(clocks);
}

/** Asks the first two questions; both write and score, on different levels for the first. */
async function score({ manager, colleague, candidate }: Panel, kit: Kit): Promise<void> {
  const [lead, second] = [roomOn(manager.page), roomOn(colleague.page)];
  const levels = [
    { lead: 4, second: 2 },
    { lead: 3, second: 3 },
  ] as const;
  const asked: string[] = [];
  for (const [index, level] of levels.entries()) {
    const question = kit.questions[index];
    if (!question) throw new Error("The kit has fewer than two questions.");
    await manager.page.keyboard.press("j");
    await lead.expectLookingAt(question.title);
    await second.expectLookingAt(question.title);
    await expect(candidate.page.getByText(`Question ${index + 1} of ${kit.questions.length}`)).toBeVisible();
    asked.push(await candidate.page.getByRole("heading", { level: 1 }).innerText());
    expect(question.sentences.map(bareOf)).toContain(bareOf(asked.at(-1) ?? ""));
    expect(findIn(await candidate.received.all(), secretsOf(kit.questions, asked))).toEqual([]);

    await lead.write(`+ ${MANAGER_NOTE} ${index}`);
    await second.write(`- ${COLLEAGUE_NOTE} ${index}`);
    await lead.score(level.lead);
    await second.score(level.second);
    await lead.expectSaved();
    await second.expectSaved();
  }

  await candidate.page.getByRole("button", { name: "Take a minute" }).click();
  await expect(lead.page.getByText("The candidate is taking a minute.")).toBeVisible();
  await lead.end();
  await expect(candidate.page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(second.page.getByText("Interview ended")).toBeVisible();

  const heard = await candidate.received.all();
  expect(findIn(heard, asked)).not.toEqual([]);
  expect(findIn(heard, [...secretsOf(kit.questions, asked), MANAGER_NOTE, COLLEAGUE_NOTE])).toEqual([]);
  expect(fieldsIn(heard, PANEL_KEYS)).toEqual([]);
}

async function debrief(
  { manager, colleague, candidate }: Panel,
  workspace: string,
  { id }: MadeRoom,
): Promise<void> {
  const address = `${workspace}/debriefs/${id}`;
  const hidden = "Submit your own scorecard first.";
  for (const { page } of [manager, colleague]) {
    await page.goto(address);
    await expect(page.getByText(hidden)).toBeVisible();
  }

  await manager.page.goto(`/i/${id}/scorecard`);
  await manager.page.getByLabel("Why, in one sentence").first().fill(`${MANAGER_NOTE} why`);
  expect(findIn(await manager.received.all(), [MANAGER_NOTE])).not.toEqual([]);
  await submitScorecard(manager.page, "Strong yes");
  await expect(manager.page.getByText("Waiting for Cody Colleague.")).toBeVisible();
  await manager.page.goBack();
  await expect(manager.page.getByText("Submitted and locked")).toBeVisible();
  await expect(manager.page.getByRole("button", { name: "Submit scorecard" })).toHaveCount(0);
  expect(findIn(await manager.received.all(), [COLLEAGUE_NOTE])).toEqual([]);

  for (const { page } of [manager, colleague]) await expectNoExport(page, address, "debrief-closed");

  // What others have handed in is nobody's to know before their own scorecard is.
  await colleague.page.goto(address);
  await expect(colleague.page.getByText(hidden)).toBeVisible();
  await expect(colleague.page.getByRole("main")).not.toContainText("Maren");
  await colleague.page.goto(`/i/${id}/scorecard`);
  await expect(colleague.page.getByRole("heading", { name: /^Your scorecard/ })).toBeVisible();
  expect(findIn(await colleague.received.all(), [COLLEAGUE_NOTE])).not.toEqual([]);
  expect(findIn(await colleague.received.all(), [MANAGER_NOTE])).toEqual([]);
  await submitScorecard(colleague.page, "No");
  await expect(colleague.page.getByText("2 of 2 scorecards in.")).toBeVisible();
  expect(findIn(await colleague.received.all(), [MANAGER_NOTE])).not.toEqual([]);
  await expect(colleague.page.getByRole("region", { name: "Decision" })).toContainText(
    "It comes after the recommendations",
  );

  const { page } = manager;
  await page.goto(address);
  const rows = page.getByRole("table", { name: "Sorted by disagreement" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("2 levels apart");
  await expect(rows.nth(2)).toContainText("Same level");
  await expect(rows.nth(3)).toContainText("Not asked");
  await expect(page.getByRole("button", { name: "Reveal recommendations" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("j");
  const evidence = page.getByRole("region", { name: /^Evidence for/ });
  await expect(evidence).toContainText(`${MANAGER_NOTE} 0`);
  await expect(evidence).toContainText(`${COLLEAGUE_NOTE} 0`);
  await page.getByRole("button", { name: "Reveal recommendations" }).click();
  await expect(page.getByRole("region", { name: "Recommendations" })).toContainText("Strong yes, confidence");

  await page.getByRole("radio", { name: "Hold" }).check();
  await page.getByLabel("Reason").fill("Both heard a rehearsed rollback; neither heard a threshold.");
  await page.getByRole("button", { name: "Record decision" }).click();
  const question = page.getByRole("alertdialog", { name: "Record this decision?" });
  await expect(question).toContainText("For Priya Natarajan: Hold");
  await expect(question).toContainText("neither heard a threshold");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(page.getByRole("button", { name: "Record decision" })).toBeFocused();
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Record decision" }).click();
  await expect(page.getByText("Decided by")).toBeVisible();
  await expect(page.getByRole("region", { name: "Decision" })).toBeFocused();
  await colleague.page.reload();
  for (const person of [manager, colleague]) {
    const decision = person.page.getByRole("region", { name: "Decision" });
    await expect(decision).toContainText("Hold");
    await expect(decision).toContainText("Both heard a rehearsed rollback");
    await expect(decision).toContainText("Maren Manager");
    await expect(decision.getByRole("button")).toHaveCount(0);
  }
  await expectExport(colleague.page);
  await expectNoExport(candidate.page, address, "signed-out");
  await colleague.page.goto(`${workspace}/interviews`);
  await colleague.page.getByRole("link", { name: "Past 1" }).click();
  await expect(colleague.page.getByText("Decided: hold")).toBeVisible();
  expect(findIn(await candidate.received.all(), [MANAGER_NOTE, COLLEAGUE_NOTE])).toEqual([]);
}

/** The two files of a decided debrief, as its page offers them: every rating, and everything. */
async function expectExport(page: Page): Promise<void> {
  const fileOf = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const table = await fileOf("Ratings (CSV)");
  const record = JSON.parse(await fileOf("Everything (JSON)"));
  // What a Word file holds is read in its own test; here it comes whole, as a zip.
  expect((await fileOf("Packet (Word)")).slice(0, 4)).toBe("PK\u0003\u0004");
  const given = record.scorecards.flatMap(({ ratings }: { ratings: readonly unknown[] }) => ratings);
  expect(table.trimEnd().split("\r\n")).toHaveLength(given.length + 1);
  expect(table).toContain(`${MANAGER_NOTE} why`);
  expect(record).toMatchObject({
    candidate: "Priya Natarajan",
    scorecards: [{ interviewer: "Maren Manager" }, { interviewer: "Cody Colleague" }],
    decision: { outcome: "hold", decider: "Maren Manager" },
  });
}

async function expectNoExport(page: Page, address: string, reason: string): Promise<void> {
  for (const file of ["debrief.docx", "ratings.csv", "debrief.json"]) {
    const refused = await page.request.get(`${address}/${file}`);
    expect({ status: refused.status(), ...(await refused.json()) }).toMatchObject({ status: 409, reason });
  }
}

/** The others read between two readings of the first one, so a slow machine cannot pull them apart. */
async function expectAgreement(clocks: readonly (() => Promise<number>)[]): Promise<void> {
  const [first, ...others] = clocks;
  if (!first) return;
  const before = await first();
  const read = await Promise.all(others.map((clock) => clock()));
  const after = await first();
  for (const seconds of read) {
    expect(seconds).toBeGreaterThanOrEqual(before - 1);
    expect(seconds).toBeLessThanOrEqual(after + 1);
  }
}

async function totalOn(page: Page): Promise<number> {
  const shown = await page.getByRole("timer").first().innerText();
  const [, minutes, seconds] = /of (\d+):(\d\d)/.exec(shown) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Runs in the browser, before anything of the page. */
function shiftWallClock(): void {
  const Real = Date;
  const HOUR = 3_600_000;
  window.Date = class extends Real {
    constructor(...parts: unknown[]) {
      // @ts-expect-error The signatures of Date do not take a list of whatever came in.
      super(...(parts.length === 0 ? [Real.now() + HOUR] : parts));
    }
    static override now(): number {
      return Real.now() + HOUR;
    }
  } as DateConstructor;
}

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { letTimePass } from "@/db/testing/pass-time";
import { JOURNEYS_URL } from "./addresses";
import { ownerUrl } from "./database";
import { expect, type Person, test } from "./fixtures";
import { invite, joinByInvitation, signUp } from "./pages/accounts";
import { expectAccessible } from "./pages/axe";
import { makeRoom, saveOfferedKit } from "./pages/interviews";
import { chooseAt, expectFocusKept, pressAt, tabTo, typeAt } from "./pages/keys";

const COLLEAGUES = { "Cody Colleague": "Interviewer", "Dana Dissent": "Interviewer" } as const;
const LATE = "Lena Late";
const WHY_VOID = "The sample contradicts the statement.";

test("four people score by the keyboard, one a day late, one corrects, and one decides against the bar", async ({
  visitor,
}) => {
  test.setTimeout(600_000);
  const manager = await visitor();
  const workspace = await signUp(manager.page, "Maren Manager", "Panel House");
  const colleagues: Person[] = [];
  for (const name of [...Object.keys(COLLEAGUES), LATE]) {
    const person = await visitor();
    await joinByInvitation(person.page, await invite(manager.page, workspace), name);
    colleagues.push(person);
  }
  const [cody, dana, lena] = colleagues;
  if (!cody || !dana || !lena) throw new Error("The panel is not whole.");
  const { id, kit } = await interviewWithABar(manager, workspace);
  await test.step("a question is voided while the room is open", () => voidSecond(manager, cody, kit, id));
  await heard(manager, id, 3, "names the risk first");
  await heard(cody, id, 2, "stays with the plan");
  await heard(dana, id, 4, "asks who is woken at night");
  await heard(lena, id, 3, "says when to stop");
  await send(manager, id, { type: "interview.end" });

  await test.step("a line is moved to another question, and back", () => moveByKeys(dana, id));
  await test.step("three submit, and the fourth is waited for", async () => {
    await submitByKeys(manager, id, "Yes", "a scorecard to check");
    await expect(manager.page.getByText("1 of 4 scorecards in.")).toBeVisible();
    await submitByKeys(cody, id, "No");
    await submitByKeys(dana, id, "Strong yes");
    await expect(dana.page.getByText("Waiting for Lena Late.")).toBeVisible();
    await expectAccessible(dana.page, "a debrief that waits");
    await letTimePass(ownerUrl(), id, 26);
    await lena.page.goto(workspace);
    await expect(lena.page.getByText("Scorecard overdue")).toBeVisible();
    await manager.page.goto(workspace);
    await pressAt(manager.page, manager.page.getByText("Reminder to send"));
    await expect(manager.page.getByLabel("Reminder", { exact: true })).toHaveValue(/ended 1 day ago/);
    await expectAccessible(manager.page, "a list of what is overdue");
    await submitByKeys(lena, id, "Yes");
    await expect(lena.page.getByText("4 of 4 scorecards in.")).toBeVisible();
    await expect(lena.page.getByText("Lena Late submitted 1 day after the interview.")).toBeVisible();
    await expect(lena.page.getByText(/submitted 1 day after/)).toHaveCount(1);
  });
  await test.step("one corrects a score", () => correctByKeys(cody));
  await test.step("the rows, the recommendations, the decision", () =>
    decideByKeys(manager, `${workspace}/debriefs/${id}`));
  await test.step("it is taken along", () => takeAlong(manager));
});

/** By mouse: what comes before the scorecard has journeys of its own. The interview's id, and its kit's address. */
async function interviewWithABar({ page }: Person, workspace: string) {
  await page.goto(`${workspace}/kits/new`);
  await saveOfferedKit(page);
  const kit = page.url();
  await page.getByRole("link", { name: "Bar", exact: true }).click();
  await page.getByText("Change the bar").click();
  await page.getByRole("radio", { name: "A rule" }).check();
  await page.getByLabel("Composite at least").fill("3.5");
  await page.getByRole("button", { name: "Save the bar" }).click();
  await expect(page.getByText("To pass, the composite is at least 3.50.").first()).toBeVisible();
  await page.goto(kit);
  const { id } = await makeRoom(page, "Priya Natarajan", COLLEAGUES);
  await page.getByText("Change who is there").click();
  await page.getByRole("combobox", { name: LATE }).selectOption("Interviewer");
  const save = page.getByRole("button", { name: "Save people" });
  await pressAt(page, save);
  await expect(page.getByText("There now:")).toContainText(`${LATE} (interviewer)`);
  await expect(save).toBeFocused();
  await send({ page }, id, { type: "interview.start" });
  await send({ page }, id, { type: "interview.move", to: await firstQuestion(page, id) });
  return { id, kit };
}

async function heard(person: Pick<Person, "page">, id: string, score: number, text: string): Promise<void> {
  const entry = await firstQuestion(person.page, id);
  const line = { id: randomUUID(), entry, mark: "plus", text, heardAtMs: 5 };
  await send(person, id, { type: "evidence.write", line });
  await send(person, id, { type: "score.set", target: `question:${entry}`, score });
}

async function send({ page }: Pick<Person, "page">, id: string, op: object): Promise<void> {
  const response = await page.request.post(`/api/v1/interviews/${id}/ops`, {
    data: op,
    headers: { Origin: JOURNEYS_URL, "Idempotency-Key": randomUUID() },
  });
  expect(response.status(), JSON.stringify(op)).toBe(200);
}

async function firstQuestion(page: Person["page"], id: string): Promise<string> {
  const [first] = await questionsOf(page, id);
  return first;
}

/** The slugs of the interview's first two questions, as a panel's room is told. */
async function questionsOf(page: Person["page"], id: string): Promise<readonly [string, string]> {
  const html = await (await page.request.get(`/i/${id}/host`)).text();
  const [first, second] = html.replaceAll("\\", "").matchAll(/"id":"([a-z0-9-]+)","kind":"question"/g);
  if (!first?.[1] || !second?.[1]) throw new Error("The room tells of too few questions.");
  return [first[1], second[1]];
}

/** Whoever is in the room already learns of it there when they come back to it, and on the scorecard. */
async function voidSecond({ page }: Person, inRoom: Person, kit: string, id: string): Promise<void> {
  const [, second] = await questionsOf(page, id);
  await inRoom.page.goto(`/i/${id}/host`);
  const agenda = inRoom.page.getByRole("navigation", { name: "Agenda" }).getByRole("listitem");
  await agenda.nth(2).getByRole("button").click();
  const note = inRoom.page.getByRole("status").filter({ hasText: "it counts for nobody" });
  await expect(note).toBeHidden();
  await page.goto(`${kit}/questions/${second}`);
  await page.getByLabel("What is wrong with the question").fill(WHY_VOID);
  await page.getByRole("button", { name: "Void it for every candidate" }).click();
  await expect(page.getByRole("button", { name: "Let it count again" })).toBeVisible();
  await inRoom.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(note).toContainText(WHY_VOID);
  await expect(agenda.nth(2)).toContainText("void");
  await expectAccessible(inRoom.page, "a room with a void question");
  await inRoom.page.goto(`/i/${id}/scorecard`);
  await expect(inRoom.page.getByText(`Why: ${WHY_VOID}`)).toBeVisible();
}

async function moveByKeys({ page }: Person, id: string): Promise<void> {
  const line = "asks who is woken at night";
  await page.goto(`/i/${id}/scorecard`);
  await pressAt(page, page.getByRole("button", { name: `Move “${line}” to another question` }));
  const field = page.getByLabel("Move to");
  await expect(field).toBeFocused();
  await expectAccessible(page, "a line that is being moved");
  await field.selectOption({ index: 3 });
  const there = page.getByRole("region", {
    name: await field.locator("option:checked").innerText(),
    exact: true,
  });
  await pressAt(page, page.getByRole("button", { name: "Move", exact: true }));
  await expect(there).toContainText(line);
  await expectFocusKept(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(there).not.toContainText(line);
}

async function submitByKeys({ page }: Person, id: string, opinion: string, audit?: string): Promise<void> {
  await page.goto(`/i/${id}/scorecard`);
  await expect(page.getByRole("heading", { name: /^Your scorecard/ })).toBeVisible();
  if (audit) await expectAccessible(page, audit);
  await pressAt(page, page.getByRole("button", { name: "Mark the rest not assessed" }));
  await expect(page.getByRole("heading", { name: "Your recommendation" })).toBeFocused();
  await chooseAt(page, page.getByRole("group", { name: "Overall, from what you heard" }), opinion);
  await chooseAt(page, page.getByRole("group", { name: "How sure are you?" }), "High");
  await expect(page.getByText("Everything is here.")).toBeVisible();
  await pressAt(page, page.getByRole("button", { name: "Submit scorecard" }));
  const asked = page.getByRole("alertdialog").getByRole("button", { name: "Submit scorecard" });
  await expect(asked).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/debriefs\//);
}

/** On the open debrief: opens the row that is disputed and changes one's own score in it. */
async function correctByKeys({ page }: Person): Promise<void> {
  await page.reload();
  const rows = page.getByRole("table", { name: "Sorted by disagreement" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("2 levels apart");
  await pressAt(page, rows.nth(1).getByRole("button"));
  const evidence = page.getByRole("region", { name: /^Evidence for/ });
  await expect(evidence).toContainText("stays with the plan");
  await pressAt(page, evidence.locator("summary"));
  await chooseAt(page, evidence.getByRole("group", { name: "To" }), "3");
  await typeAt(page, evidence.getByLabel("Why"), "The plan had a threshold after all.");
  await expectAccessible(page, "a correction that is being written");
  await pressAt(page, evidence.getByRole("button", { name: "Record the change" }));
  await expect(evidence).toContainText("Changed: 2 → 3.");
  await expectFocusKept(page);
}

async function decideByKeys({ page }: Person, debrief: string): Promise<void> {
  await page.goto(debrief);
  await expect(page.getByText("4 of 4 scorecards in.")).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("region", { name: /^Evidence for/ })).toContainText("Changed: 2 → 3.");
  await expectAccessible(page, "an open debrief");
  await pressAt(page, page.getByRole("button", { name: "Reveal recommendations" }));
  await expect(page.getByRole("region", { name: "Recommendations" })).toContainText("Strong yes, confidence");
  await expectFocusKept(page);
  await expect(page.getByRole("region", { name: "Composite" })).toContainText("The bar is not met");

  await chooseAt(page, page.getByRole("group", { name: "Outcome" }), "Make an offer");
  await typeAt(page, page.getByLabel("Reason", { exact: true }), "Three of four heard when she would stop.");
  await typeAt(page, page.getByLabel("Why against the bar"), "One question was cut short by the alarm.");
  await expectAccessible(page, "a decision that is being written");
  const decision = page.getByRole("region", { name: "Decision" });
  const record = decision.getByRole("button", { name: "Record decision" });
  const asked = page.getByRole("alertdialog").getByRole("button", { name: "Record decision" });
  await pressAt(page, record);
  await expect(asked).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(record).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(asked).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(decision).toContainText("Decided against the bar: One question was cut short");
  await expect(decision).toBeFocused();
  await expectAccessible(page, "a decided debrief");
}

async function takeAlong({ page }: Person): Promise<void> {
  const fileAt = async (name: string) => {
    const link = page.getByRole("link", { name });
    await tabTo(page, link);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    return readFileSync(await (await download).path(), "utf8");
  };
  const [, ...rows] = (await fileAt("Ratings (CSV)")).split("\n");
  const late = rows.filter((row) => /,late,/.test(row));
  expect(late.length).toBeGreaterThan(0);
  expect(late).toEqual(rows.filter((row) => row.includes(LATE)));
  expect(JSON.parse(await fileAt("Everything (JSON)"))).toMatchObject({
    candidate: "Priya Natarajan",
    decision: { outcome: "offer", decider: "Maren Manager" },
  });
  await pressAt(page, page.getByRole("link", { name: "Feedback letter" }));
  await page.waitForURL(/\/letter$/);
  await expectAccessible(page, "a letter to the candidate");
}

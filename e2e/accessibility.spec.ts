import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { invite, joinByInvitation, signUp } from "./pages/accounts";
import { expectAccessible } from "./pages/axe";
import { joinAsCandidate, makeRoom, saveOfferedKit } from "./pages/interviews";
import { roomOn } from "./pages/room";
import { submitScorecard } from "./pages/scorecard";

test("the pages anybody can open are accessible", async ({ visitor }) => {
  test.setTimeout(300_000);
  const { page, troubles } = await visitor();
  troubles.expect(/status of 404/);
  for (const address of [
    "/",
    "/library",
    "/library/competencies",
    "/library/loops",
    "/practice",
    "/sign-up",
    "/sign-in",
    "/invite/no-such-invitation",
  ]) {
    await page.goto(address);
    await expectAccessible(page, address);
  }
  for (const address of ["/nowhere", "/join/no-such-link-anywhere"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, address);
  }
  await page.goto("/library");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await page.waitForURL(/\/library\/q\//);
  await expectAccessible(page, "a question of the library");
  await page.goto("/sign-up");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await expectAccessible(page, "a form that came back");
});

test("a practice run is accessible at every stage", async ({ visitor }) => {
  const { page } = await visitor();
  await page.goto("/practice");
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/practice\/run\//);
  await expectAccessible(page, "answering");
  await page.getByLabel("Your answer").fill("I would measure first, not guess.");
  await page.getByRole("radio", { name: "Solid" }).check();
  await page.getByRole("button", { name: "Save and compare" }).click();
  await page.waitForURL(/\/practice\/review\//);
  await expectAccessible(page, "scoring");
  await page.keyboard.press("2");
  await page.getByRole("button", { name: "Score it 2, Partial" }).click();
  await expect(page.getByRole("link", { name: "Another question" })).toBeVisible();
  await expectAccessible(page, "scored");
  await page.goto("/practice");
  await expectAccessible(page, "practice with a history");
});

test("an organisation and every state of an interview are accessible", async ({ visitor }) => {
  test.setTimeout(600_000);
  const { page } = await visitor();
  const { page: colleague } = await visitor();
  const { page: candidate } = await visitor();
  const workspace = await signUp(page, "Maren Manager", "Open House");
  await expectAccessible(page, "the generator");
  for (const [path, name] of [
    ["", "Today, empty"],
    ["/kits", "kits, empty"],
    ["/interviews", "interviews, empty"],
    ["/interviews/new", "an interview without a kit"],
    ["/competencies", "competencies"],
    ["/questions/loops", "loops and roles"],
    ["/questions", "questions"],
  ] as const) {
    await page.goto(workspace + path);
    await expectAccessible(page, name);
  }
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await page.waitForURL(/\/questions\/./);
  await expectAccessible(page, "a question");
  const invitation = await invite(page, workspace);
  await expectAccessible(page, "members with an invitation");
  await colleague.goto(invitation);
  await expectAccessible(colleague, "an invitation");
  await joinByInvitation(colleague, invitation, "Cody Colleague");

  await page.goto(`${workspace}/kits/new`);
  await saveOfferedKit(page);
  await expectAccessible(page, "a kit");
  await page.getByRole("link", { name: "Start an interview" }).click();
  await expect(page.getByRole("button", { name: "Create interview" })).toBeVisible();
  await expectAccessible(page, "a new interview");
  await page.goBack();
  const { id, candidateLink } = await makeRoom(page, "Priya Natarajan", { "Cody Colleague": "Interviewer" });
  await expectAccessible(page, "the lobby");

  const [lead, second] = [roomOn(page), roomOn(colleague)];
  await lead.open(id);
  await second.open(id);
  await expectAccessible(page, "the room, waiting");
  await candidate.goto(candidateLink);
  await expectAccessible(candidate, "the candidate's link");
  await joinAsCandidate(candidate, candidateLink);
  await expectAccessible(candidate, "the candidate, waiting");

  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(candidate.getByText("Welcome")).toBeVisible();
  await expectAccessible(page, "the room, opening");
  await page.keyboard.press("j");
  await expect(candidate.getByText("Question 1 of")).toBeVisible();
  await lead.write("+ names the risk first");
  await lead.write("> we tried it on a copy");
  await lead.score(4);
  await second.score(2);
  await expectAccessible(page, "the room, live");
  await candidate.getByRole("button", { name: "Show a clock" }).click();
  await candidate.getByRole("button", { name: "Take a minute" }).click();
  await expect(candidate.getByText("Your interviewers know.")).toBeVisible();
  await expectAccessible(candidate, "the candidate, live");
  await expectAccessible(colleague, "the interviewer's room, live");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "the shortcuts");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("p");
  await expect(candidate.getByRole("heading", { name: "Short break" })).toBeVisible();
  await expectAccessible(page, "the room, paused");
  await expectAccessible(candidate, "the candidate, paused");
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectAccessible(page, "the question before the end");
  await page.getByRole("alertdialog").getByRole("button", { name: "End interview" }).click();
  await page.waitForURL(/\/scorecard$/);
  await expectAccessible(page, "the scorecard");
  await expect(candidate.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expectAccessible(candidate, "the candidate, ended");
  await expect(colleague.getByText("Interview ended")).toBeVisible();
  await expectAccessible(colleague, "the room, ended");

  await submitScorecard(page, "Yes");
  await expect(page.getByText("Waiting for Cody Colleague.")).toBeVisible();
  await expectAccessible(page, "the debrief, waiting");
  await page.goto(`/i/${id}/scorecard`);
  await expect(page.getByText("Submitted and locked")).toBeVisible();
  await expectAccessible(page, "the scorecard, submitted");
  await colleague.goto(`/i/${id}/scorecard`);
  await submitScorecard(colleague, "No");
  await page.goto(`${workspace}/debriefs/${id}`);
  await expect(page.getByText("2 of 2 scorecards in.")).toBeVisible();
  await page.keyboard.press("j");
  await page.getByRole("button", { name: "Reveal recommendations" }).click();
  const means = page.getByRole("button", { name: "Show means" });
  // They are for afterwards: every row is opened first.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(means).toBeEnabled({ timeout: 100 });
  }).toPass();
  await means.click();
  await expectAccessible(page, "the debrief, open");
  await page.getByRole("radio", { name: "Hold" }).check();
  await page.getByLabel("Reason").fill("Both heard a plan; neither heard a threshold.");
  await page.getByRole("button", { name: "Record decision" }).click();
  await expectAccessible(page, "the question before the decision");
  await page.getByRole("alertdialog").getByRole("button", { name: "Record decision" }).click();
  await expect(page.getByText("Decided by")).toBeVisible();
  await expectAccessible(page, "the decision");
  for (const path of ["", "/kits", "/interviews", "/settings/members"]) {
    await page.goto(workspace + path);
    await expectAccessible(page, `${path || "Today"}, in use`);
  }
});

test("the demo can be walked from its door to its debrief by keyboard alone", async ({ visitor }) => {
  const { page } = await visitor();
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await pressOn(page, page.getByRole("button", { name: "Interview someone" }));
  const room = roomOn(page);
  await expect(room.saveState).toHaveText(/^Saved/);
  await room.write("+ expand and contract");
  await room.score(3);
  for (const level of [2, 4] as const) {
    await page.keyboard.press("j");
    await room.score(level);
  }
  await pressOn(page, page.getByRole("button", { name: "End interview" }));
  await page.waitForURL(/\/scorecard$/);
  await pressOn(page, page.getByRole("button", { name: "Mark the rest not assessed" }));
  await expect(page.getByRole("heading", { name: "Your recommendation" })).toBeFocused();
  const yes = page.getByRole("radio", { name: "Yes", exact: true });
  await tabTo(page, page.getByRole("radio", { name: "Strong no" }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(yes).toBeChecked();
  await expect(page.getByText("Everything is here.")).toBeVisible();
  await pressOn(page, page.getByRole("button", { name: "Submit scorecard" }));
  await expect(page.getByRole("alertdialog").getByRole("button", { name: "Submit scorecard" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/debriefs\//);
  await page.keyboard.press("j");
  await expect(page.getByRole("region", { name: /^Evidence for/ })).toBeVisible();
});

const MOST_STOPS = 150;

/** Walks with the Tab key until this is where the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not reach ${target}.`);
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

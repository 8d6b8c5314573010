import { expect, test } from "./fixtures";
import { invite, joinByInvitation, signUp } from "./pages/accounts";
import { expectAccessible } from "./pages/axe";
import { joinAsCandidate, makeRoom, saveOfferedKit } from "./pages/interviews";
import { roomOn } from "./pages/room";
import { submitScorecard } from "./pages/scorecard";

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

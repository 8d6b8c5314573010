import { expect, test } from "./fixtures";
import { invite, joinByInvitation, signUp } from "./pages/accounts";
import { joinAsCandidate, makeRoom, saveOfferedKit } from "./pages/interviews";
import { roomOn } from "./pages/room";
import { findIn } from "./received";

const EXTRA = "And what would you do differently today?";
const REWORDED = "Put differently: what broke first?";

test("the lead leaves the script, hands over, and no begun word is lost on the way", async ({ visitor }) => {
  test.setTimeout(300_000);
  const [manager, colleague, candidate] = [await visitor(), await visitor(), await visitor()];
  const workspace = await signUp(manager.page, "Maren Manager", "Passing House");
  await saveOfferedKit(manager.page);
  const kit = manager.page.url();
  await joinByInvitation(colleague.page, await invite(manager.page, workspace), "Cody Colleague");
  await manager.page.goto(kit);
  const { id, candidateLink } = await makeRoom(manager.page, "Priya Natarajan", {
    "Cody Colleague": "Interviewer",
  });
  const [lead, second] = [roomOn(manager.page), roomOn(colleague.page)];
  for (const room of [lead, second]) await room.open(id);
  await joinAsCandidate(candidate.page, candidateLink);
  const heard = candidate.page.getByRole("main");
  const agenda = lead.page.getByRole("navigation", { name: "Agenda" });
  const more = lead.page.getByRole("button", { name: "More" });

  await test.step("everybody sees who is here", async () => {
    const people = lead.page.getByRole("list", { name: "Panel" });
    await expect(people.getByText("Priya Natarajan", { exact: true })).toBeAttached();
    await expect(people.getByText(", not here")).toHaveCount(0);
    await expect(people.getByText("Maren Manager (you), leads")).toBeAttached();
  });

  await lead.page.getByRole("button", { name: "Start interview" }).click();
  await lead.page.keyboard.press("j");
  await expect(second.rubric.getByRole("radiogroup")).toBeVisible();

  await test.step("half a line survives a reload, in its place and with its time", async () => {
    await lead.page.keyboard.press("n");
    await lead.page.keyboard.type("+ heard only hal");
    await lead.page.reload();
    await expect(lead.note).toHaveValue("+ heard only hal");
    await lead.note.press("End");
    await lead.note.pressSequentially("f of it");
    await lead.note.press("Enter");
    await expect(lead.evidence.getByText("heard only half of it", { exact: true })).toBeVisible();
    await lead.expectSaved();
    await lead.page.keyboard.press("Escape");
  });

  await test.step("a very long line moves nothing but its own column", async () => {
    await lead.note.fill("a long line about what was heard ".repeat(55));
    expect(
      await lead.page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight]),
    ).toEqual([0, 0]);
    await lead.note.fill("");
    await lead.note.press("Escape");
  });

  await test.step("other words and an extra question reach the candidate, marked in the record", async () => {
    await more.click();
    await lead.page.getByRole("menuitem", { name: "Ask in other words…" }).click();
    await lead.page.getByLabel("The question, as you really ask it").fill(REWORDED);
    await lead.page.getByRole("button", { name: "Show these words" }).click();
    await expect(heard.getByRole("heading", { name: REWORDED })).toBeVisible();
    await expect(second.page.getByText("Asked in other words")).toBeVisible();

    await more.click();
    await lead.page.getByRole("menuitem", { name: "Ask something else…" }).click();
    await lead.page.getByRole("button", { name: "Ask it" }).click();
    await expect(lead.page.getByText(/Write the question as you ask it/)).toBeVisible();
    await lead.page.getByLabel("The question, as you ask it").fill(EXTRA);
    await lead.page.getByRole("button", { name: "Ask it" }).click();
    await expect(heard.getByRole("heading", { name: EXTRA })).toBeVisible();
    await second.expectLookingAt(/not in the kit/);
    await second.write("@2 - filed where it belongs");
    await expect(second.evidence.getByText("filed where it belongs")).toHaveCount(0);
  });

  await test.step("a question set aside is passed over and says so", async () => {
    const titles = agenda.getByRole("listitem");
    await titles.nth(3).getByRole("button").click();
    await more.click();
    await lead.page.getByRole("menuitem", { name: "Set this question aside" }).click();
    await expect(titles.nth(3)).toContainText("set aside");
    await lead.page.getByRole("button", { name: "Back", exact: true }).click();
    await lead.page.keyboard.press("j");
    await expect(titles.nth(4).getByRole("button")).toHaveAttribute("aria-current", "true");
  });

  await test.step("the lead is passed on, and taken back when who leads is gone", async () => {
    await more.click();
    await lead.page.getByRole("menuitem", { name: "Cody Colleague" }).click();
    await expect(lead.page.getByRole("button", { name: "End interview" })).toBeHidden();
    await second.page.getByRole("button", { name: "Pause" }).click();
    await expect(lead.page.getByText("Paused. The candidate sees")).toBeVisible();

    await second.page.goto("about:blank");
    // Forty seconds without a sign of life, and no less, are an absence.
    await expect(lead.page.getByText(/Cody Colleague, who leads, lost the connection/)).toBeVisible({
      timeout: 90_000,
    });
    await lead.page.getByRole("button", { name: "Take over" }).click();
    await lead.page.getByRole("button", { name: "Take the lead" }).click();
    await lead.page.getByRole("button", { name: "Resume" }).click();
    await expect(lead.page.getByText("Paused. The candidate sees")).toBeHidden();
  });

  await test.step("a line begun and left is on the scorecard", async () => {
    await lead.page.keyboard.press("n");
    await lead.page.keyboard.type("begun and left");
    await lead.page.goto(`/i/${id}/scorecard`);
    await expect(lead.page.getByText("begun and left")).toBeVisible();
  });

  const notes = ["heard only half of it", "filed where it belongs", "begun and left"];
  expect(findIn(await candidate.received.all(), notes)).toEqual([]);
});

import { expect, test } from "./fixtures";
import { signUp } from "./pages/accounts";
import { expectAccessible } from "./pages/axe";
import { makeRoom, saveOfferedKit } from "./pages/interviews";
import { roomOn } from "./pages/room";
import { submitScorecard } from "./pages/scorecard";

test("a bar is fixed beforehand, a score is corrected for all to see, and who decides against the bar says why", async ({
  visitor,
}) => {
  test.setTimeout(300_000);
  const { page } = await visitor();
  const workspace = await signUp(page, "Maren Manager", "Bar House");
  await saveOfferedKit(page);
  const kit = page.url();
  await page.getByRole("link", { name: "Bar", exact: true }).click();
  await page.getByText("Change the bar").click();
  await page.getByRole("radio", { name: "A rule" }).check();
  await page.getByLabel("Composite at least").fill("9");
  await page.getByRole("button", { name: "Save the bar" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await expect(page.getByLabel("Composite at least")).toHaveValue("9");
  await page.getByLabel("Composite at least").fill("3.5");
  await page.getByRole("button", { name: "Save the bar" }).click();
  await expect(page.getByText("To pass, the composite is at least 3.50.").first()).toBeVisible();
  await expectAccessible(page, "a kit's bar");

  await page.goto(kit);
  const { id } = await makeRoom(page, "Priya Natarajan");
  const room = roomOn(page);
  await room.open(id);
  await page.getByRole("button", { name: "Start interview" }).click();
  await page.keyboard.press("j");
  await room.write("+ names the risk first");
  await room.score(2);
  await page.keyboard.press("j");
  await room.score(3);
  await room.end();
  await submitScorecard(page, "Yes");
  await page.goto(`/i/${id}/scorecard`);
  await page.getByText("Correct this score").first().click();
  const correction = page.locator("details[open]").filter({ hasText: "Record the change" });
  await correction.getByRole("radio", { name: "3" }).check();
  await correction.getByLabel("Why").fill("I had misheard the number she gave.");
  await correction.getByRole("button", { name: "Record the change" }).click();
  await expect(page.getByText("Changed: 2 → 3.")).toBeVisible();
  await expectAccessible(page, "a corrected scorecard");

  await page.goto(`${workspace}/debriefs/${id}`);
  await page.getByRole("button", { name: "Reveal recommendations" }).click();
  const says = "The bar is not met: the composite is 3.00, below 3.50.";
  await expect(page.getByRole("region", { name: "Composite" })).toContainText(says);
  await expect(page.getByRole("region", { name: "Composite" })).toContainText("the composite is 2.50");
  await page.getByRole("radio", { name: "Make an offer" }).check();
  await page.getByLabel("Reason", { exact: true }).fill("She is the best we saw this month.");
  await expectAccessible(page, "a decision against the bar");
  await page.getByRole("button", { name: "Record decision" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Record decision" }).click();
  await expect(page.getByText("Decided by")).toHaveCount(0);
  await page.getByLabel("Why against the bar").fill("The pager question was cut short by the alarm.");
  await page.getByRole("button", { name: "Record decision" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Record decision" }).click();
  const decision = page.getByRole("region", { name: "Decision" });
  await expect(decision).toContainText("Decided against the bar: The pager question was cut short");
  await expectAccessible(page, "a decision that overrode the bar");

  await decision.getByText("Something changed since?").click();
  await decision.getByRole("button", { name: "Open the debrief again" }).click();
  await expect(decision.getByText("say in at least 10 characters what changed").first()).toBeVisible();
  await decision.getByLabel("Reason").fill("Her reference told of another outage.");
  await expectAccessible(page, "reopening a debrief");
  await decision.getByRole("button", { name: "Open the debrief again" }).click();
  await expect(decision).toContainText("opened the debrief again");
  await expect(decision).toContainText("Her reference told of another outage.");
  await decision.getByRole("radio", { name: "Decline" }).check();
  await decision.getByLabel("Reason", { exact: true }).fill("Two people now tell of the same gap.");
  await page.getByRole("button", { name: "Record decision" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Record decision" }).click();
  await expect(decision).toContainText("Two people now tell of the same gap.");
  await decision.getByText("The decision before: Make an offer").click();
  await expect(decision).toContainText("Decided against the bar: The pager question was cut short");

  await page.goto(`${kit}/bar`);
  await expect(page.getByText("changes from now on are amendments")).toBeVisible();
});

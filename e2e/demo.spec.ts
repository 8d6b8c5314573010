import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { signUp } from "./pages/accounts";
import { roomOn } from "./pages/room";
import { submitScorecard } from "./pages/scorecard";

test("a stranger scores an interview, reads its debrief with six clicks, and keeps both by signing up", async ({
  visitor,
}) => {
  const { page } = await visitor();
  const clicks = await countClicks(page);
  const begun = performance.now();

  await page.goto("/");
  await page.getByRole("button", { name: "Interview someone" }).click();
  const room = roomOn(page);
  await expect(room.saveState).toHaveText(/^Saved/);
  await expect(page.getByText("Read the caption below the question")).toBeVisible();
  await room.write("+ Expand and contract, backfill first");
  await expect(page.getByText("compare with the four anchors")).toBeVisible();
  await room.score(3);
  await room.expectSaved();
  const scoredAfter = performance.now() - begun;
  await page.keyboard.press("j");
  await room.write("> I went back to the numbers");
  await room.score(2);
  await page.keyboard.press("j");
  await room.score(4);
  await page.keyboard.press("j");
  await expect(page.getByText("That was the last question")).toBeVisible();

  await page.getByRole("button", { name: "End interview" }).click();
  await page.waitForURL(/\/scorecard$/);
  await submitScorecard(page, "Yes");
  await expect(page.getByRole("heading", { level: 1, name: "Debrief: Priya Natarajan" })).toBeVisible();
  const debriefAfter = performance.now() - begun;
  const interviewId = new URL(page.url()).pathname.split("/").at(-1);
  const disputed = page.getByRole("row").filter({ hasText: ", disputed" });
  await expect(disputed.first()).toBeVisible();
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText(", disputed");
  expect(await clicks()).toBeLessThanOrEqual(6);
  console.log(
    `first score after ${seconds(scoredAfter)}, first debrief after ${seconds(debriefAfter)}, ${await clicks()} clicks`,
  );

  await disputed.first().getByRole("button").click();
  await expect(page.getByRole("region", { name: /^Evidence for/ })).toContainText("You");
  const workspace = await signUp(page, "Robin Stranger", "Strangers at work");
  // Signing up names the organisation, so its addresses change.
  await page.goto(`${workspace}/debriefs/${interviewId}`);
  await expect(page.getByRole("heading", { level: 1, name: "Debrief: Priya Natarajan" })).toBeVisible();
  await page.goto(`${workspace}/kits`);
  await expect(page.getByRole("link", { name: "Demo: backend engineer in four minutes" })).toBeVisible();
});

/** Counts what a pointer would do: presses on the page, over all its documents. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  let count = 0;
  await page.exposeFunction("countClick", () => {
    count += 1;
  });
  await page.addInitScript(() => {
    const { countClick } = window as unknown as { countClick: () => void };
    // In the bubble phase: a press that the browser's driver takes back, because something moved, goes no further.
    addEventListener("pointerdown", () => countClick());
  });
  return async () => count;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { signUp } from "./pages/accounts";

test("a kit keeps what was ticked and swapped while its length and stack change", async ({ visitor }) => {
  const { page } = await visitor();
  await signUp(page, "Kim Keeper", "Keeping House");
  await choose(page, "Minutes", "30");
  await expect(why(page)).toContainText("are not usual in 30 minutes.");
  expect(await ticked(page)).not.toContain("database");
  await why(page).getByRole("link", { name: "Ask for them all the same" }).click();
  await expect.poll(() => ticked(page)).toContain("database");

  await page.getByText("Subjects to cover:").click();
  await page.getByLabel("Security").check();
  await page.waitForURL((url) => url.search.includes("security"));
  const chosen = await ticked(page);
  await choose(page, "Minutes", "15");
  await expect(why(page)).toContainText("Missing: ");
  expect(await ticked(page)).toEqual(chosen);
  await choose(page, "Stack", "go");
  await expect(why(page)).toContainText("Does not apply: Node.js");
  expect(await ticked(page)).toEqual(expect.arrayContaining([...chosen, "go"]));

  const release = await heldBack(page);
  await why(page)
    .getByRole("link", { name: /^Add \d+ minutes$/ })
    .click();
  await expect(page.getByText("Choosing questions…")).toBeVisible();
  release();
  await expect(why(page)).not.toContainText("Missing: ");
  await expect(page.getByText("Choosing questions…")).toBeHidden();
  expect(await ticked(page)).toEqual(expect.arrayContaining([...chosen, "go"]));
  await page.goBack();
  await expect(page.getByLabel("Minutes", { exact: true })).toHaveValue("15");
});

test("a list changed by hand stays, says what a swap takes away, and is saved under its whole name", async ({
  visitor,
}) => {
  const { page } = await visitor();
  await signUp(page, "Hana Hand", "Hand House");
  await choose(page, "Minutes", "60");
  const swap = page.getByRole("group").filter({ hasText: "Swap" }).first();
  await swap.getByText("Swap").click();
  await expect(swap.getByRole("link").first()).toContainText("of 60 minutes planned");
  await swap.getByRole("link").first().click();
  await expect(why(page)).toContainText("Changed by hand.");
  await choose(page, "Minutes", "30");
  await expect(why(page)).toContainText("Too long by ");
  await why(page)
    .getByRole("link", { name: /^Remove “/ })
    .click();
  await expect(why(page)).toContainText("of 30 minutes planned");

  const name = page.getByLabel("Name", { exact: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await name.fill("Backend engineer for the payments team in the north, mid, Node.js, thirty minutes");
  expect(await name.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(0);
  await name.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Backend engineer for the pay/ })).toBeVisible();
});

function why(page: Page) {
  return page.getByRole("region", { name: "Why these" });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption(option);
  await page.waitForURL((url) => url.searchParams.get(label.toLowerCase()) === option);
}

/** The values of the boxes that are ticked, folded away or not. */
function ticked(page: Page): Promise<readonly string[]> {
  return page
    .locator("input[type=checkbox]:checked")
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value") ?? ""));
}

/** Holds every answer of the generator back until the function is called. */
async function heldBack(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/kits\/new\?/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

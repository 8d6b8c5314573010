import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has. */
const MOST_STOPS = 150;

/** Walks by the tab key until the focus is there, as somebody without a mouse does; a trap never gets there. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await isFocused(goal)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The tab key does not lead to ${goal}.`);
}

/** Walks there and presses it. */
export async function pressAt(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press("Enter");
}

/** Walks into the group and chooses by the arrows. */
export async function chooseAt(page: Page, group: Locator, name: string): Promise<void> {
  const options = group.getByRole("radio");
  const wanted = group.getByRole("radio", { name, exact: true });
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS && !(await anyFocused(options)); stops++)
    await page.keyboard.press("Tab");
  const all = await options.count();
  await page.keyboard.press("Space");
  for (let steps = 0; steps < all && !(await wanted.isChecked()); steps++)
    await page.keyboard.press("ArrowRight");
  await expect(wanted).toBeChecked();
}

/** Walks to a field and types. */
export async function typeAt(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** The focus is somewhere: whoever uses the keyboard or a screen reader was not thrown back to the top. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), { timeout: 5_000 })
    .toBe(true);
}

function isFocused(goal: Locator): Promise<boolean> {
  return goal.evaluate((element) => element === document.activeElement);
}

function anyFocused(options: Locator): Promise<boolean> {
  return options.evaluateAll((all) => all.some((one) => one === document.activeElement));
}

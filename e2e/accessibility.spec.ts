import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectAccessible } from "./pages/axe";
import { roomOn } from "./pages/room";

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

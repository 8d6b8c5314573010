import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { signUp } from "./pages/accounts";
import { expectAccessible } from "./pages/axe";

test("what is impossible is said and offered otherwise, a list is changed by keys, and parallel kits are saved and printed", async ({
  visitor,
}) => {
  test.setTimeout(400_000);
  const { page } = await visitor();
  const workspace = await signUp(page, "Imke Impossible", "Impossible House");
  await page.getByText("Subjects to cover:").click();
  for (const subject of ["Security", "Architecture"]) {
    await page.getByLabel(subject, { exact: true }).check();
    await page.waitForURL((url) => url.search.includes(subject.toLowerCase()));
  }
  await page.getByLabel("Minutes", { exact: true }).selectOption("15");
  await expect(why(page)).toContainText("Missing: ");
  await expectAccessible(page, "a kit that cannot be");
  // Whichever offer is taken keeps its word: nothing is missing any more.
  const offer = why(page)
    .getByRole("link", { name: /^(Add|Do without|Ask for) / })
    .first();
  await offer.click();
  await expect(why(page)).not.toContainText("Missing: ");
  await expect(why(page)).toContainText("Covers everything you asked for");

  await page.goto(`${workspace}/kits/new`);
  await expect(titles(page)).not.toHaveCount(0);
  const before = await titles(page).allTextContents();
  await page.keyboard.press("j");
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(async () => bare(await titles(page).allTextContents())).toEqual(swapped(bare(before)));
  await page.keyboard.press("s");
  const swap = page
    .getByRole("group")
    .filter({ hasText: "Swap" })
    .filter({ has: page.locator(":focus") });
  await swap.getByRole("link").first().press("Enter");
  await expect(why(page)).toContainText("Changed by hand.");
  await expect
    .poll(async () => bare(await titles(page).allTextContents()))
    .not.toEqual(swapped(bare(before)));
  await page.keyboard.press("l");
  await expect(page.getByText("Pinned", { exact: true })).toHaveCount(1);
  const pinned = await titles(page)
    .filter({ has: page.locator("xpath=ancestor::li[.//span[text()='Pinned']]") })
    .allTextContents();

  await page.getByRole("link", { name: "2 kits" }).click();
  await expect(page.getByRole("heading", { name: "Kit B" })).toBeVisible();
  const [a, b] = await Promise.all(["Kit A", "Kit B"].map((name) => questionsIn(card(page, name))));
  const shared = (a ?? []).filter((title) => b?.includes(title));
  expect(shared).toHaveLength(1);
  expect(bare(pinned)).toEqual(shared);
  await expectAccessible(page, "parallel kits");
  await page.getByRole("button", { name: "Save all 2" }).click();
  await page.waitForURL(/\/kits$/);
  await page.getByRole("link", { name: / A$/ }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  for (const title of a ?? []) await expect(page.getByRole("heading", { name: title })).toBeVisible();
});

test("the rounds of a loop are chosen together, follow a pin and a question left out, and become kits", async ({
  visitor,
}) => {
  test.setTimeout(400_000);
  const { page } = await visitor();
  const workspace = await signUp(page, "Lena Loop", "Loop House");
  await page.getByRole("link", { name: "Build a whole loop" }).click();
  await expect(card(page, "Final")).toBeVisible();
  await expectAccessible(page, "a loop");
  await expectNothingTwice(page);

  const design = card(page, "Design");
  const [, kept = ""] = await questionsIn(design);
  await design.getByRole("link", { name: `Pin ${kept}` }).click();
  await expect(design.getByRole("link", { name: `Unpin ${kept}` })).toBeFocused();
  // Solved anew with the pin, the others may be other ones.
  const [gone = ""] = (await questionsIn(design)).filter((title) => title !== kept);
  await design.getByRole("link", { name: `Leave ${gone} out of this round` }).click();
  await expect(design.getByText("Left out of this round")).toBeVisible();
  expect(await questionsIn(design)).toContain(kept);
  expect(await questionsIn(design)).not.toContain(gone);
  await expectNothingTwice(page);

  await page.getByText("Design: 60 minutes").click();
  await page.locator("select[name='design.minutes']").selectOption("15");
  await expect(page.getByText(/^Missing: /).first()).toBeVisible();
  await page
    .getByRole("link", { name: /^Design: |^Do without / })
    .first()
    .click();
  await expect(page.getByText(/^Missing: /)).toHaveCount(0);
  const minutes = page.locator("select[name='design.minutes']");
  const asked = await minutes.inputValue();
  await page.getByRole("radio", { name: "Senior" }).check();
  await page.waitForURL(/level=senior/);
  await expect(page.getByRole("radio", { name: "Senior" })).toBeChecked();
  await expect(minutes).toHaveValue(asked);
  await expect(design.getByText("Left out of this round")).toBeVisible();

  await page.getByText("Rounds: 4").click();
  await page.getByRole("checkbox", { name: "Design", exact: true }).uncheck();
  await expect(design).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Design", exact: true }).check();
  await expect(design.getByText("Left out of this round")).toBeVisible();
  await expect(minutes).toHaveValue(asked);

  await page.getByLabel("Name, with each round’s after it").fill("Payments, senior");
  await page.getByRole("button", { name: "Save 4 kits" }).click();
  await page.waitForURL(`**${workspace}/kits`);
  const made = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Payments, senior" }) });
  await expect(made.getByText("Loop, 4 rounds")).toBeVisible();
  for (const round of ["Screen", "Coding", "Design", "Final"])
    await expect(made.getByRole("link", { name: round, exact: true })).toBeVisible();
});

function why(page: Page): Locator {
  return page.getByRole("region", { name: "Why these" });
}

/** Headings of the questions in a kit in the making, numbered. */
function titles(page: Page): Locator {
  return page.getByRole("region", { name: "Questions" }).getByRole("heading", { level: 3 });
}

/** One of several kits or rounds. */
function card(page: Page, name: string): Locator {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) });
}

/** Titles in a card, without number and minutes. */
async function questionsIn(one: Locator): Promise<readonly string[]> {
  const pins = one.getByRole("link", { name: /^(Pin|Unpin) / });
  if ((await pins.count()) > 0)
    return pins.evaluateAll((links) =>
      links.map((link) => (link.getAttribute("aria-label") ?? "").replace(/^(Pin|Unpin) /, "")),
    );
  const items = await one.getByRole("listitem").locator("xpath=./span[1]").allTextContents();
  return bare(items).map((title) => title.replace(/ ?In all of them.*$/, "").trim());
}

/** Titles without their numbers. */
function bare(numbered: readonly string[]): readonly string[] {
  return numbered.map((title) => title.replace(/^\d+\. /, "").trim());
}

function swapped(list: readonly string[]): readonly string[] {
  const [first = "", second = "", ...rest] = list;
  return [second, first, ...rest];
}

async function expectNothingTwice(page: Page): Promise<void> {
  const rounds = await Promise.all(
    ["Screen", "Coding", "Design", "Final"].map((name) => questionsIn(card(page, name))),
  );
  const all = rounds.flat();
  expect(all.length).toBeGreaterThan(8);
  expect(new Set(all).size).toBe(all.length);
}

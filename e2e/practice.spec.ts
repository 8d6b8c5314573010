import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findIn } from "./received";
import { sentencesIn } from "./sentences";

const ANSWER = "I would measure first, then change one thing, and watch what the numbers do.";

test("somebody signed out practises one question and learns its level only after committing to one", async ({
  visitor,
}) => {
  const reader = await visitor();
  const { page, received } = await visitor();

  await page.goto("/practice");
  const prompt = await page.getByRole("region", { name: "Today’s question" }).locator(".spoken").innerText();
  const secrets = await readSecrets(reader.page, prompt);
  expect(secrets.length).toBeGreaterThan(10);

  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/practice\/run\//);
  const run = page.url();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(prompt);
  await page.getByLabel("Your answer").fill(ANSWER);
  await page.getByRole("radio", { name: "Solid" }).check();
  await page.reload();
  await expect(page.getByLabel("Your answer")).toHaveValue(ANSWER);
  await expect(page.getByRole("radio", { name: "Solid" })).toBeChecked();
  expect(findIn(await received.all(), secrets)).toEqual([]);
  expect(findIn(await received.all(), [prompt])).not.toEqual([]);

  await page.getByRole("button", { name: "Save and compare" }).click();
  await expect(page.getByRole("heading", { name: "Key points" })).toBeVisible();
  await expect(page.getByText(ANSWER)).toBeVisible();
  for (const secret of secrets) expect(findIn(await received.all(), [secret])).not.toEqual([]);
  await page.goto(run);
  await expect(page.getByRole("heading", { name: "Key points" })).toBeVisible();

  await page.keyboard.press("2");
  await page.getByRole("button", { name: "Score it 2, Partial" }).click();
  await expect(page.getByRole("link", { name: "Another question" })).toBeVisible();
  await page.goto("/practice");
  const past = page.getByRole("listitem").filter({ has: page.locator("a[href*='/practice/review/']") });
  await expect(past).toContainText("3, Solid");
  await expect(past).toContainText("2, Partial");
  expect(received.unread()).toEqual([]);
});

/** Key points, anchors and reference answer of the question with this prompt, from the open library. */
async function readSecrets(page: Page, prompt: string): Promise<readonly string[]> {
  await page.goto(`/library?q=${encodeURIComponent(prompt)}`);
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByText(prompt)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Reference answer" })).toBeVisible();
  const parts = ["Key points", "What each level sounds like", "Reference answer"].map((name) =>
    sentencesIn(page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) })),
  );
  return (await Promise.all(parts)).flat();
}

import type { Page } from "@playwright/test";
import { quantile } from "./ratios";

/** The browser tells in steps of eight, and nothing below sixteen. */
const TOLD_FROM_MS = 16;
const BETWEEN_MS = 80;

/**
 * From a key to the next paint, as the browser times it, 98 of 100 presses, in milliseconds: half of them letters of
 * a note, half of them levels of a score.
 */
export async function keyToPaint(page: Page, presses: number): Promise<number> {
  const note = page.getByRole("textbox", { name: /^Note what you hear/ });
  await page.keyboard.press("j");
  await note.focus();
  await page.evaluate(listen, TOLD_FROM_MS);
  for (let press = 0; press < presses / 2; press++) await pressed(page, "abcdefg"[press % 7] ?? "a");
  if ((await note.inputValue()).length !== presses / 2)
    throw new Error("The note did not take every letter.");
  await page.keyboard.press("Escape");
  for (let press = 0; press < presses / 2; press++) await pressed(page, String((press % 4) + 1));
  const last = `${((presses / 2 - 1) % 4) + 1}`;
  const chosen = page.getByRole("radio", { name: new RegExp(`^${last}, `), checked: true });
  if ((await chosen.count()) === 0) throw new Error("The keys set no score.");
  await page.waitForTimeout(500);
  const slow = await page.evaluate(heard);
  const fast = Array.from({ length: Math.max(0, presses - slow.length) }, () => TOLD_FROM_MS);
  return quantile([...slow, ...fast], 0.98);
}

async function pressed(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(BETWEEN_MS);
}

type Timed = Window & { timed?: number[] };

/** Runs in the page. */
function listen(from: number): void {
  const timed: number[] = [];
  const place: Timed = window;
  place.timed = timed;
  const options: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: "event",
    durationThreshold: from,
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "keydown") timed.push(entry.duration);
  }).observe(options);
}

/** Runs in the page. */
function heard(): readonly number[] {
  const place: Timed = window;
  return place.timed ?? [];
}

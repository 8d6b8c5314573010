import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    /** On a page it was read into. */
    readonly axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const COLOURS = ["color-contrast", "link-in-text-block"];
const NARROW = { width: 320, height: 640 };

/** No violation of WCAG 2.2 AA that a machine can see, light and dark, and no sideways scrolling at 320 px. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const wide = page.viewportSize() ?? NARROW;
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect.soft(await violations(page), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  // Another scheme changes colours and nothing else.
  expect.soft(await violations(page, COLOURS), `${name}, dark`).toEqual([]);
  await page.setViewportSize(NARROW);
  expect.soft(await violations(page), `${name}, dark, 320 px`).toEqual([]);
  const across = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(across, `${name}: pixels across at 320 px`).toBeLessThanOrEqual(NARROW.width);
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}

async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Colours in transition are nobody's choice.
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
  // Half a megabyte: read once for each page, not for each look at it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const only: axe.RunOnly = rules ? { type: "rule", values: [...rules] } : { type: "tag", values: RULES };
  const { violations: found } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    only,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

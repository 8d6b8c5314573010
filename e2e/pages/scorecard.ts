import { expect, type Page } from "@playwright/test";
import type { RECOMMENDATION_NAMES } from "@/lib/domain/scoring/recommendation";

type RecommendationName = (typeof RECOMMENDATION_NAMES)[keyof typeof RECOMMENDATION_NAMES];

/** On one's own scorecard: marks what is left, recommends, submits, and arrives at the debrief. */
export async function submitScorecard(page: Page, recommendation: RecommendationName): Promise<void> {
  await page.getByRole("button", { name: "Mark the rest not assessed" }).click();
  await page.getByRole("radio", { name: recommendation, exact: true }).check();
  await expect(page.getByText("Everything is here.")).toBeVisible();
  await page.getByRole("button", { name: "Submit scorecard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Submit scorecard" }).click();
  await page.waitForURL(/\/debriefs\//);
}

import type { Locator, Page } from "@playwright/test";

/** What a kit's page says of one question: its title, and every sentence, the prompt among them. */
export type QuestionWords = { readonly title: string; readonly sentences: readonly string[] };

/** Shorter ones can stand in any text by chance. */
const TELLING_LENGTH = 25;

/** The paragraphs and points of a part of a page, those in closed folds included. */
export function sentencesIn(part: Locator): Promise<readonly string[]> {
  return part.evaluate(
    (element, telling) =>
      [...element.querySelectorAll("p, li")]
        .filter((one) => one.querySelector("p, li") === null)
        .map((one) => one.textContent?.trim() ?? "")
        .filter((text) => text.length >= telling),
    TELLING_LENGTH,
  );
}

/** Reads a kit's page as a member sees it: everything a candidate must not learn early. */
export async function readKit(page: Page): Promise<readonly QuestionWords[]> {
  const items = await page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2 }) })
    .all();
  return Promise.all(
    items.map(async (item) => ({
      title: (await item.getByRole("heading", { level: 2 }).innerText()).replace(/^\d+\. /, ""),
      sentences: await sentencesIn(item),
    })),
  );
}

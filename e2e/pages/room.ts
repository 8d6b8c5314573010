import { expect, type Locator, type Page } from "@playwright/test";

export type Room = ReturnType<typeof roomOn>;

/** The interviewer's room on this page. */
export function roomOn(page: Page) {
  const note = page.getByRole("textbox", { name: /^Note what you hear/ });
  const evidence = page.getByRole("region", { name: "Evidence" });
  const saveState = page.getByRole("banner").getByRole("status");
  const rubric = page.getByRole("complementary", { name: "Rubric" });
  return {
    page,
    note,
    evidence,
    rubric,
    saveState,
    open: async (id: string) => {
      await page.goto(`/i/${id}/host`);
      await expect(saveState).toHaveText(/^Saved/);
    },
    /** Notes a line by the keyboard and leaves the field, as somebody does who listens. */
    write: async (line: string) => {
      // On a slow machine a page is drawn before it listens: a key pressed that early is pressed again.
      await expect(async () => {
        await page.keyboard.press("n");
        await expect(note).toBeFocused({ timeout: 2_000 });
      }).toPass({ timeout: 20_000 });
      await page.keyboard.type(line);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await expect(note).not.toBeFocused();
    },
    score: async (level: 1 | 2 | 3 | 4) => {
      await page.keyboard.press(String(level));
      await expect(chosen(rubric, level)).toBeVisible();
    },
    expectScore: (level: 1 | 2 | 3 | 4) => expect(chosen(rubric, level)).toBeVisible(),
    expectSaved: () => expect(saveState).toHaveText(/^Saved \d\d/),
    /** Number and name of what is looked at, as on the agenda: the opening is 1. */
    expectLookingAt: (title: string | RegExp) =>
      expect(page.getByRole("navigation", { name: "Agenda" }).locator("[aria-current=true]")).toContainText(
        title,
      ),
    end: async () => {
      await page.getByRole("button", { name: "End interview" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "End interview" }).click();
      await page.waitForURL(/\/scorecard$/);
    },
    /** Seconds on the interview's clock as this page shows it. */
    clock: () => shownSeconds(page.getByRole("timer").first()),
  };
}

function chosen(rubric: Locator, level: number): Locator {
  return rubric.getByRole("radio", { name: new RegExp(`^${level}, `), checked: true });
}

/** The first `17:40` or `1:02:05` in a clock, in seconds. */
export async function shownSeconds(clock: Locator): Promise<number> {
  const text = await clock.innerText();
  const [shown] = /\d+(:\d\d)+/.exec(text) ?? [];
  if (shown === undefined) throw new Error(`No clock reads “${text}”.`);
  return shown.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

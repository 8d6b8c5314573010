import { expect, type Page } from "@playwright/test";

export type MadeRoom = { readonly id: string; readonly candidateLink: string };

/** Saves the kit that the generator offers unasked. The page is on the generator. */
export async function saveOfferedKit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save kit" }).click();
  await expect(page.getByRole("link", { name: "Start an interview" })).toBeVisible();
}

/** What each colleague is in an interview, by name. */
type Colleagues = Readonly<Record<string, "Interviewer" | "Shadow" | "Observer">>;

/** From a kit's page to the room of a new interview, with these colleagues on the panel. */
export async function makeRoom(
  page: Page,
  candidate: string,
  colleagues: Colleagues = {},
): Promise<MadeRoom> {
  await page.getByRole("link", { name: "Start an interview" }).click();
  await page.getByLabel("Candidate's name").fill(candidate);
  for (const [name, part] of Object.entries(colleagues))
    await page.getByRole("combobox", { name }).selectOption(part);
  await page.getByRole("button", { name: "Create interview" }).click();
  await expect(page.getByRole("heading", { level: 1, name: candidate })).toBeVisible();
  return {
    id: new URL(page.url()).pathname.split("/").at(-1) ?? "",
    candidateLink: await readCandidateLink(page),
  };
}

/** The candidate's link as the interview's page shows it. */
export function readCandidateLink(page: Page): Promise<string> {
  return page.getByLabel("Candidate link", { exact: true }).inputValue();
}

/** Takes the candidate's seat. */
export async function joinAsCandidate(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Join the interview" }).click();
  await page.waitForURL(/\/i\/[^/]+\/candidate/);
}

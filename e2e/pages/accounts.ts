import { expect, type Page } from "@playwright/test";

export const PASSWORD = "plain words in a row";

let made = 0;

/** An address nobody has yet, also when a journey runs again on the same database. */
export function newEmail(name: string): string {
  made += 1;
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${process.pid}.${Date.now()}.${made}@example.org`;
}

/** Creates an account and its organisation by the form. Returns the organisation's address, `/w/…`. */
export async function signUp(
  page: Page,
  name: string,
  organisation: string,
  email = newEmail(name),
): Promise<string> {
  await page.goto("/sign-up");
  await fillAccount(page, name, email);
  await page.getByLabel("Organisation").fill(organisation);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/w\/[^/]+\/kits\/new/);
  return new URL(page.url()).pathname.replace(/\/kits\/new$/, "");
}

/** From any page to where a signed-in person begins. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/w\//);
}

/** By the account menu of the workspace that the page shows. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /: account$/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/w/"));
}

/** Makes an invitation link as a member who may. */
export async function invite(page: Page, workspace: string): Promise<string> {
  await page.goto(`${workspace}/settings/members`);
  await page.getByRole("button", { name: "Create invitation link" }).click();
  return page.getByLabel("Invitation link", { exact: true }).inputValue();
}

/** Takes an invitation with a new account. */
export async function joinByInvitation(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "You are invited" })).toBeVisible();
  await fillAccount(page, name);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/w\//);
}

async function fillAccount(page: Page, name: string, email = newEmail(name)): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
}

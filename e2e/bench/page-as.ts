import { type Browser, chromium, type Page } from "@playwright/test";

export function launch(): Promise<Browser> {
  const { EVENHAND_TEST_BROWSER: executablePath } = process.env;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

/** A page of a browser that has nothing yet but this cookie. */
export async function pageAs(browser: Browser, base: string, cookie: string | null): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  if (cookie !== null) {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: base }]);
  }
  return context.newPage();
}

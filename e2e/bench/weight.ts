import type { Page } from "@playwright/test";

/** A room's stream never ends, so its network never rests. */
const SETTLED_MS = 3_000;

/** Bytes of JavaScript that a page brings over the wire until it has settled, compressed as the server does. */
export async function weigh(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script" || /javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  const answer = await page.goto(address);
  if (answer?.status() !== 200 || page.url() !== address)
    throw new Error(`${address} answered ${answer?.status()} at ${page.url()}.`);
  await page.waitForTimeout(SETTLED_MS);
  return bytes;
}

import type { Page } from "@playwright/test";

/** One thing that reached a browser: a page, a fetched answer, or one message of a stream. */
export type Payload = { readonly from: string; readonly text: string };

export type Received = Awaited<ReturnType<typeof recordFrom>>;

/** What a page asks for without fetch. Pictures and fonts carry no words. */
const WHOLE = ["Document", "Script", "Stylesheet", "XHR", "Other"];
const NO_WORDS = /^(image|font|audio|video)\//;
const MOST_BYTES = 64_000_000;

/**
 * Everything a page receives from now on, word for word: documents and scripts, every piece of every fetched
 * answer, also of those given up half way, and every message of every event stream. A document that could
 * not be read is listed, so that silence proves nothing.
 */
export async function recordFrom(page: Page) {
  const payloads: Payload[] = [];
  const fetched = new Map<string, string>();
  const unread: string[] = [];
  const reading = new Set<Promise<void>>();
  const whole = new Map<string, string>();

  await page.exposeBinding("reportPiece", (_source, answer: string, piece: string) => {
    fetched.set(answer, (fetched.get(answer) ?? "") + piece);
  });
  await page.addInitScript(reportFetches);

  const protocol = await page.context().newCDPSession(page);
  // Kept outside of the page, else bodies go with the document that asked for them.
  await protocol.send("Network.configureDurableMessages", {
    maxTotalBufferSize: MOST_BYTES,
    maxResourceBufferSize: MOST_BYTES,
  });
  await protocol.send("Network.enable");
  const streams = new Map<string, string>();
  protocol.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "EventSource") streams.set(requestId, response.url);
    if (WHOLE.includes(type) && !NO_WORDS.test(response.mimeType)) whole.set(requestId, response.url);
  });
  protocol.on("Network.eventSourceMessageReceived", ({ requestId, eventName, data }) => {
    payloads.push({ from: `${streams.get(requestId)} (${eventName})`, text: data });
  });
  protocol.on("Network.loadingFinished", ({ requestId }) => {
    const work = readWhole(requestId).finally(() => reading.delete(work));
    reading.add(work);
  });

  async function readWhole(requestId: string): Promise<void> {
    const from = whole.get(requestId);
    if (from === undefined) return;
    try {
      const { body, base64Encoded } = await protocol.send("Network.getResponseBody", { requestId });
      payloads.push({ from, text: base64Encoded ? Buffer.from(body, "base64").toString() : body });
    } catch (reason) {
      unread.push(`${from}: ${reason}`);
    }
  }

  return {
    /** All of it so far. Waits for what is on its way out of the browser. */
    all: async (): Promise<readonly Payload[]> => {
      await page.evaluate(() => null);
      while (reading.size > 0) await Promise.all(reading);
      return [...payloads, ...[...fetched].map(([from, text]) => ({ from, text }))];
    },
    unread: (): readonly string[] => [...unread],
  };
}

/**
 * Runs in the browser, before anything of the page. The protocol forgets an answer that was given up half way,
 * as Next does with every redirect of an action, though the page has read its first half.
 */
function reportFetches(): void {
  const { reportPiece } = window as unknown as { reportPiece: (answer: string, piece: string) => void };
  const given = window.fetch;
  window.fetch = async (...request) => {
    const response = await given(...request);
    void tell(response.clone());
    return response;
  };

  async function tell({ url, body }: Response): Promise<void> {
    if (body === null) return;
    const answer = `${url}#${crypto.randomUUID()}`;
    try {
      for await (const piece of body.pipeThrough(new TextDecoderStream())) reportPiece(answer, piece);
    } catch {
      // Given up by the page: what it had read is reported.
    }
  }
}

/** The payloads that hold one of these texts, as sentences. Markup, escapes and spaces make no difference. */
export function findIn(payloads: readonly Payload[], texts: readonly string[]): readonly string[] {
  const wanted = texts.map((text) => ({ text, bare: bareOf(text) })).filter(({ bare }) => bare !== "");
  return payloads.flatMap(({ from, text }) => {
    const forms = [bareOf(text), bareOf(text.replaceAll(/<[^>]*>/g, ""))];
    return wanted
      .filter(({ bare }) => forms.some((form) => form.includes(bare)))
      .map((found) => `“${found.text}” in ${from}`);
  });
}

/** Letters and digits alone, in lower case, with the escapes of HTML and JSON undone. */
export function bareOf(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, " ")
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\+[nrt]/g, " ")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "");
}

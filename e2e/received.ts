import type { BrowserContext, Page, Response } from "@playwright/test";

/** One thing that reached a browser: a page, a fetched answer, or one message of a stream. */
export type Payload = { readonly from: string; readonly text: string };

export type Received = ReturnType<typeof recordInto>;

/** Pictures and fonts carry no words; the bodies of streams never end, and are read by their messages. */
const NOT_READ = /^(image|font|audio|video)\/|event-stream/;

/**
 * Everything a browser received, word for word: documents, answers to fetches and actions, scripts, and every
 * message of every event stream. A body that could not be read is listed, so that silence proves nothing.
 */
export function recordInto(context: BrowserContext) {
  const payloads: Payload[] = [];
  const unread: string[] = [];
  const reading = new Set<Promise<void>>();

  context.on("response", (response) => {
    const work = read(response).finally(() => reading.delete(work));
    reading.add(work);
  });

  async function read(response: Response): Promise<void> {
    const request = response.request();
    const type = response.headers()["content-type"] ?? "";
    const hasNoBody = response.status() === 204 || (response.status() >= 300 && response.status() < 400);
    if (hasNoBody || NOT_READ.test(type)) return;
    try {
      payloads.push({ from: response.url(), text: await response.text() });
    } catch (reason) {
      // An aborted request never had an answer that a page could have read.
      if (request.failure() === null) unread.push(`${request.method()} ${response.url()}: ${reason}`);
    }
  }

  return {
    /** The messages of event streams come by the browser's own protocol: their bodies never end. */
    listenTo: async (page: Page): Promise<void> => {
      const protocol = await context.newCDPSession(page);
      await protocol.send("Network.enable");
      const addresses = new Map<string, string>();
      protocol.on("Network.requestWillBeSent", ({ requestId, request }) => {
        addresses.set(requestId, request.url);
      });
      protocol.on("Network.eventSourceMessageReceived", ({ requestId, eventName, data }) => {
        payloads.push({ from: `stream ${addresses.get(requestId)} ${eventName}`, text: data });
      });
    },
    /** All of it so far. Waits for the bodies that are on their way. */
    all: async (): Promise<readonly Payload[]> => {
      while (reading.size > 0) await Promise.all(reading);
      return [...payloads];
    },
    unread: (): readonly string[] => [...unread],
  };
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

import type { Browser } from "@playwright/test";
import { type Ground, send, stepsOf } from "../ground";
import { atMost, type Outcome, shown } from "../outcome";
import { launch, pageAs } from "../page-as";
import { keyToPaint } from "../paint";
import { interleaved, ratioOf, spreadOf } from "../ratios";
import { weigh } from "../weight";

const PRESSES = 200;
const EVERY_MS = 100;

/** What the rooms weigh, and how soon a key shows. */
export async function inBrowser(ground: Ground, rounds: number): Promise<readonly Outcome[]> {
  const browser = await launch();
  try {
    return [...(await weights(ground, browser, Math.min(3, rounds))), await paints(ground, browser, rounds)];
  } finally {
    await browser.close();
  }
}

async function weights(ground: Ground, browser: Browser, rounds: number): Promise<readonly Outcome[]> {
  const { base } = ground;
  const next = await ground.next();
  const [panel] = await ground.running(1);
  if (!panel) throw new Error("There is no interview.");
  const { interviewId, lead, candidate } = panel;
  const bytesOf = async (origin: string, path: string, cookie: string | null) => {
    const page = await pageAs(browser, origin, cookie);
    const bytes = await weigh(page, `${origin}${path}`);
    await page.context().close();
    return bytes;
  };
  const bytes = await interleaved(rounds, {
    empty: () => bytesOf(next.url, "/", null),
    candidate: () => bytesOf(base, `/i/${interviewId}/candidate`, candidate.cookie),
    interviewer: () => bytesOf(base, `/i/${interviewId}/host`, lead.cookie),
  });
  for (const name of ["empty", "candidate", "interviewer"] as const)
    console.log(
      `  gzip JavaScript, ${name}: ${shown(spreadOf(bytes[name].map((one) => one / 1_000)), 1)} kB`,
    );
  return [
    atMost("JavaScript of the candidate's room ÷ empty page", 1.15, ratioOf(bytes.candidate, bytes.empty)),
    atMost("JavaScript of the interviewer's room ÷ empty page", 1.4, ratioOf(bytes.interviewer, bytes.empty)),
  ];
}

async function paints(ground: Ground, browser: Browser, rounds: number): Promise<Outcome> {
  const p98s: number[] = [];
  for (const panel of await ground.running(rounds)) {
    const page = await pageAs(browser, ground.base, panel.lead.cookie);
    await page.goto(`${ground.base}/i/${panel.interviewId}/host`);
    await page.getByRole("timer").first().waitFor();
    await page.waitForLoadState("load");
    const step = stepsOf();
    let asked = 0;
    let refused = 0;
    const streaming = setInterval(() => {
      asked += 1;
      void send(ground.base, panel, step()).catch(() => {
        refused += 1;
      });
    }, EVERY_MS);
    try {
      p98s.push(await keyToPaint(page, PRESSES));
    } finally {
      clearInterval(streaming);
    }
    console.log(
      `  key to paint: ${p98s.at(-1)} ms while ${asked} events were sent, ${refused} of them refused`,
    );
    await page.context().close();
  }
  return atMost("key press to paint, p98, ten events a second", 50, spreadOf(p98s), " ms");
}

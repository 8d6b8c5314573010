import { unzipped } from "./unzip";

export type Reader = { readonly name: string; readonly cookie: string };

export type Answer = {
  readonly reader: string;
  readonly asked: string;
  readonly status: number;
  /** Headers and body, word for word. */
  readonly text: string;
};

type Ask = { readonly path: string; readonly init?: RequestInit };

const AT_ONCE = 4;
const STREAM_MS = 400;
const PAUSE_MS = 2_000;
/** What one may walk to from a page besides the addresses of the tree; the generator's addresses have no end. */
const FOLLOWED = /^\/(w|i)\/(?!.*\/(kits\/new|questions))/;
const MOST_FOLLOWED = 200;

/**
 * Everything this reader gets: each address as a page and what those link to; with `flights` each as what a link on a
 * page fetches, too.
 */
export async function crawl(
  base: string,
  reader: Reader,
  paths: readonly string[],
  flights: boolean,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const known = new Set(paths);
  let next: readonly string[] = paths;
  while (next.length > 0) {
    const got = await inTurn(next, (path) => ask(base, reader, { path }));
    answers.push(...got);
    next = [...new Set(got.flatMap(({ text }) => linksIn(text)))].filter((path) => !known.has(path));
    for (const path of next) known.add(path);
    if (known.size > paths.length + MOST_FOLLOWED)
      throw new Error(`The links of ${reader.name} have no end.`);
  }
  const asFlight = { headers: { RSC: "1" } };
  const flown = flights ? paths.filter((path) => FOLLOWED.test(path)) : [];
  return [...answers, ...(await inTurn(flown, (path) => ask(base, reader, { path, init: asFlight })))];
}

/** What comes back when this reader sends what is not in order. */
export async function provoke(
  base: string,
  reader: Reader,
  interviewId: string,
  paths: readonly string[],
): Promise<readonly Answer[]> {
  const json = { "Content-Type": "application/json", Origin: base };
  const ops = `/api/v1/interviews/${interviewId}/ops`;
  const post = (body: string, headers: Record<string, string> = {}): Ask => ({
    path: ops,
    init: { method: "POST", headers: { ...json, ...headers }, body },
  });
  const asks: Ask[] = [
    post("{"),
    post("{}", { "Idempotency-Key": "canary-1" }),
    post('{"type":"interview.start"}', { "Idempotency-Key": `canary-2-${reader.name}` }),
    post('{"type":"score.set","target":"question:no-such","score":2}', {
      "Idempotency-Key": `canary-3-${reader.name}`,
    }),
    ...paths
      .filter((path) => !path.startsWith("/api/"))
      .map((path) => ({
        path,
        init: { method: "POST", headers: { Origin: base, "Next-Action": "0".repeat(42) }, body: "[]" },
      })),
  ];
  return inTurn(asks, (one) => ask(base, reader, one));
}

/** A machine that is busy answers 5xx once in a while; what stays so is an answer. */
async function ask(base: string, reader: Reader, one: Ask, tries = 3): Promise<Answer> {
  const answer = await askOnce(base, reader, one);
  if (answer.status < 500 || tries === 1) return answer;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return ask(base, reader, one, tries - 1);
}

async function askOnce(base: string, reader: Reader, { path, init }: Ask): Promise<Answer> {
  const isStream = path.includes("/stream");
  const response = await fetch(base + path, {
    ...init,
    redirect: "manual",
    headers: { ...init?.headers, ...(reader.cookie && { Cookie: reader.cookie }) },
    signal: AbortSignal.timeout(60_000),
  });
  const head = [...response.headers].map((one) => one.join(": ")).join("\n");
  const body = isStream && response.ok ? await beginningOf(response) : await wordsOf(response);
  return {
    reader: reader.name,
    asked: `${init?.method ?? "GET"} ${path}${init?.headers && "RSC" in init.headers ? " (flight)" : ""}`,
    status: response.status,
    text: `${head}\n\n${body}`,
  };
}

/** A Word document is an archive: what it says is found in its parts only. */
async function wordsOf(response: Response): Promise<string> {
  const isArchive = response.headers.get("content-type")?.includes("officedocument");
  return isArchive ? unzipped(Buffer.from(await response.arrayBuffer())) : response.text();
}

/** What a stream says at once; it goes on for hours. */
async function beginningOf(response: Response): Promise<string> {
  if (!response.body) return "";
  const reading = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const enough = setTimeout(() => void reading.cancel(), STREAM_MS);
  for (let piece = await reading.read(); !piece.done; piece = await reading.read()) heard += piece.value;
  clearTimeout(enough);
  return heard;
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/\shref="(\/[^"#]*)/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    .filter((href) => FOLLOWED.test(href));
}

async function inTurn<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    results.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(work))));
  return results;
}

/** How React cuts a long page into pieces depends on the moment. */
const CUT = /^(\/?(template|div)|hidden|id="[BSP]:.*|!--.*)$/;

/** The words and attributes of an answer, sorted, without what is new in every answer. */
export function settled({ text }: Answer): string {
  const [, ...body] = text.split("\n\n");
  return body
    .join("\n\n")
    .replaceAll(/<script[\s\S]*?<\/script>/g, "")
    .replaceAll(/<(link|style)[^>]*>/g, "")
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
    .replaceAll(/\d{12,}/g, "time")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time")
    .split(/[<>\s]+/)
    .filter((word) => word !== "" && !CUT.test(word))
    .sort()
    .join(" ");
}

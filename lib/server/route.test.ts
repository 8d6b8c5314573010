import { expect, it, vi } from "vitest";
import { Conflict, Overtaken } from "@/db/errors";
import { drain } from "./realtime/open-streams";
import { formRoute, json, route, seeOther } from "./route";
import { TooManyTries } from "./too-many-tries";

const OWN = "https://interviews.example.org";

vi.stubEnv("EVENHAND_URL", OWN);
vi.stubEnv("EVENHAND_SECRET", "q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt");
vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
vi.stubEnv(
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  Buffer.from("q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt").toString("base64"),
);
vi.stubEnv("LOG_LEVEL", "silent");

function post(headers: Readonly<Record<string, string>> = { origin: OWN }): Request {
  return new Request(`${OWN}/demo`, {
    method: "POST",
    body: new URLSearchParams({ next: "kit" }),
    headers: { "x-forwarded-host": "interviews.example.org", ...headers },
  });
}

async function ledTo(work: () => Promise<string>, request = post()): Promise<string | null> {
  const answer = await formRoute("/", async () => seeOther(await work()))(request);
  expect(answer.status).toBe(303);
  return answer.headers.get("location");
}

it("a posted form leads on", async () => {
  expect(await ledTo(async () => "/w/acme")).toBe("/w/acme");
});

it.each([
  ["a limit that is used up", new TooManyTries(61_000), "/?refused=too-many-tries&minutes=2"],
  ["a conflict", new Conflict("slug-taken"), "/?refused=slug-taken"],
  ["a bug", new Error("secret detail"), "/?refused=unknown"],
])("%s leads a person back to the page, not to a machine's answer", async (_what, error, page) => {
  expect(await ledTo(() => Promise.reject(error))).toBe(page);
});

it("a form of another site, or of nowhere, starts nothing", async () => {
  let started = 0;
  const start = async () => `/${++started}`;
  const others: readonly Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    {},
  ];
  for (const headers of others) expect(await ledTo(start, post(headers))).toBe("/?refused=foreign-origin");
  expect(started).toBe(0);
});

it("a process that is leaving lets go of the connections it answers on, refusals included", async () => {
  const context = { params: Promise.resolve({}) };
  const answers = async () => [
    await route(async () => json({}))(post(), context),
    await route(() => Promise.reject(new Conflict("not-started")))(post(), context),
  ];
  for (const answer of await answers()) expect(answer.headers.get("connection")).toBeNull();
  drain();
  for (const answer of await answers()) expect(answer.headers.get("connection")).toBe("close");
});

it("a change that its author overtook from another device is answered with what stands there", async () => {
  const standing = { type: "score.set", target: "question:alpha", score: 4 } as const;
  const failing = route(async () => Promise.reject(new Overtaken(standing)));
  const answer = await failing(post(), { params: Promise.resolve({}) });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ reason: "changed-elsewhere", standing });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const SERVER = `
  const { createServer } = require("node:http");
  const server = createServer((asked, answer) => {
    // What Next does with it.
    asked.headers["x-forwarded-for"] ??= asked.socket.remoteAddress;
    const { headers, rawHeaders, headersDistinct } = asked;
    answer.end(JSON.stringify({ headers, rawHeaders, distinct: headersDistinct["x-forwarded-for"] ?? null }));
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

async function seenBy(flags: readonly string[]) {
  const child = spawn(process.execPath, [...flags, "-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  const [port] = await once(child.stdout, "data");
  const headers = { "X-Forwarded-For": "203.0.113.9", "X-Other": "kept" };
  const sent = request({ port: Number(String(port)), host: "127.0.0.1", headers }).end();
  const [answer] = await once(sent, "response");
  let text = "";
  for await (const chunk of answer) text += chunk;
  return JSON.parse(text);
}

test("what a caller says about its own address does not arrive; the connection's address stands", async () => {
  const file = fileURLToPath(new URL("./strip-forwarded.mjs", import.meta.url));
  const seen = await seenBy(["--import", file]);
  expect(seen.headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(seen.headers["x-other"]).toBe("kept");
  expect(seen.distinct).toBeNull();
  expect(seen.rawHeaders).not.toContain("203.0.113.9");
  expect(seen.rawHeaders).toContain("kept");
});

test("without the preload the caller's word would have counted", async () => {
  expect((await seenBy([])).headers["x-forwarded-for"]).toBe("203.0.113.9");
});

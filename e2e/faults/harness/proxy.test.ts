import { once } from "node:events";
import { Agent, createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FaultProxy, startProxy } from "./proxy";

const ANSWER = "x".repeat(1_000);
const heard: string[] = [];
let server: Server;
let proxy: FaultProxy;
let agent: Agent;

beforeEach(async () => {
  heard.length = 0;
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  server = createServer((asked, answer) => {
    asked.resume().on("end", () => {
      heard.push(`${asked.method} ${asked.url}`);
      answer.end(ANSWER);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  proxy = await startProxy((server.address() as AddressInfo).port, "7");
});
afterEach(async () => {
  agent.destroy();
  await proxy.close();
  server.close();
  server.closeAllConnections();
});

/** The answer's text, or the code of the failure, or `silence` after this many milliseconds. */
function ask(path: string, patience = 1_000, method = "POST"): Promise<string> {
  return new Promise((resolve) => {
    const asking = request(proxy.url + path, { method, agent }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () => resolve(text));
      answer.on("error", (error: NodeJS.ErrnoException) => resolve(`${error.code} after ${text.length}`));
    });
    asking.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "?"));
    asking.end();
    void pause(patience).then(() => {
      resolve("silence");
      asking.destroy();
    });
  });
}

test("it passes everything on, over one connection", async () => {
  for (const path of ["/1", "/2", "/3"]) expect(await ask(path)).toBe(ANSWER);
  expect(heard).toEqual(["POST /1", "POST /2", "POST /3"]);
  expect(proxy.open()).toBe(1);
});

test("a lost answer was a request that the server carried out", async () => {
  proxy.loseAnswers({ every: 3, how: "reset" });
  const answers = [];
  for (let nth = 1; nth <= 6; nth++) answers.push(await ask(`/${nth}`));
  expect(answers).toEqual([ANSWER, ANSWER, "ECONNRESET", ANSWER, ANSWER, "ECONNRESET"]);
  expect(heard).toHaveLength(6);
  expect(proxy.lost()).toBe(2);
});

test("answers are lost on reused connections alone when that is asked for, by FIN too", async () => {
  proxy.loseAnswers({ every: 1, reusedOnly: true, how: "fin" });
  expect(await ask("/fresh")).toBe(ANSWER);
  expect(await ask("/reused")).toBe("ECONNRESET");
  expect(await ask("/again")).toBe(ANSWER);
  expect(heard).toEqual(["POST /fresh", "POST /reused", "POST /again"]);
});

test("a blackhole tells nobody anything, and afterwards what waited goes on", async () => {
  expect(await ask("/before")).toBe(ANSWER);
  proxy.blackhole();
  const waiting = ask("/during", 5_000);
  expect(await Promise.race([waiting, pause(300)])).toBeUndefined();
  expect(heard).toEqual(["POST /before"]);
  proxy.heal();
  expect(await waiting).toBe(ANSWER);
});

test("a connection made in a blackhole is taken and hears nothing", async () => {
  proxy.blackhole();
  expect(await ask("/during", 200)).toBe("silence");
  proxy.heal();
  expect(await ask("/after")).toBe(ANSWER);
});

test("half open, requests arrive and answers do not, or the other way round", async () => {
  proxy.halfOpen("down");
  expect(await ask("/deaf-client", 200)).toBe("silence");
  expect(heard).toEqual(["POST /deaf-client"]);
  proxy.heal();
  proxy.halfOpen("up");
  expect(await ask("/deaf-server", 200)).toBe("silence");
  expect(heard).toHaveLength(1);
});

test("a cut falls after the very byte", async () => {
  for (const bytes of [0, 1, 400, 1_100]) {
    proxy.cutAfter(bytes);
    const socket = connect(proxy.port, "127.0.0.1");
    let got = 0;
    socket.on("data", (chunk) => {
      got += chunk.length;
    });
    socket.write("POST /cut HTTP/1.1\r\nHost: here\r\nContent-Length: 0\r\n\r\n");
    await once(socket, "close");
    expect(got).toBe(bytes);
  }
  expect(heard).toHaveLength(4);
});

test("refused connections reach nobody", async () => {
  proxy.refuse(true);
  expect(await ask("/refused")).toBe("ECONNRESET");
  proxy.heal();
  expect(await ask("/taken")).toBe(ANSWER);
  expect(heard).toEqual(["POST /taken"]);
});

test("answers wait as long as they are told to, in their order", async () => {
  proxy.latency(60, 40);
  const begun = performance.now();
  expect(await ask("/slow")).toBe(ANSWER);
  // One way up and one way down.
  expect(performance.now() - begun).toBeGreaterThan(110);
});

test("the next connection goes where it is aimed", async () => {
  const other = createServer((_asked, answer) => answer.end("other"));
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  expect(await ask("/first")).toBe(ANSWER);
  proxy.aim((other.address() as AddressInfo).port);
  proxy.endAll("fin");
  await pause(20);
  expect(await ask("/second")).toBe("other");
  other.close();
  other.closeAllConnections();
});

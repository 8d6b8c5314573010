import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { NotFound } from "@/db/errors";
import { drain, rememberStream } from "./open-streams";
import { hintOf, makeRooms } from "./rooms";
import { eventStream, type Reading, type StreamEvent } from "./stream";

let rooms = makeRooms();
const subscribed = vi.fn();
vi.mock("./hub", () => ({
  hub: () => ({
    subscribe: (interviewId: string, seatId: string, wake: () => void) => {
      subscribed(1);
      const leave = rooms.subscribe(interviewId, seatId, wake);
      return () => {
        subscribed(-1);
        leave();
      };
    },
  }),
}));
vi.mock("../log", () => ({ log: () => ({ warn: vi.fn() }) }));

const TALK = { interviewId: "talk", seatId: "mine" };
const nothing: Reading = { events: [], more: false };
const something = (data: unknown, more = false): Reading => ({
  events: [{ id: "1.0", event: "ops", data }],
  more,
});
const left = () => subscribed.mock.calls.reduce((sum, [change]) => sum + change, 0);

beforeEach(() => {
  vi.useFakeTimers();
  rooms = makeRooms();
  subscribed.mockClear();
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

function open(next: () => Promise<Reading>, signal = new AbortController().signal) {
  const request = new Request("http://localhost/stream", { signal });
  const { body } = eventStream(request, TALK, { next });
  if (!body) throw new Error("The stream has no body.");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const heard: string[] = [];
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard.push(value);
    }
  })();
  ended.catch(() => {});
  onTestFinished(() => void reader.cancel().catch(() => {}));
  return { reader, ended, events: () => heard.filter((text) => text.includes("event:")) };
}

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("a wake that finds nothing sends nothing, also when a beat is due soon", async () => {
  const next = vi.fn(async () => nothing);
  const { events } = open(next);
  await after(14_999);
  const before = next.mock.calls.length;
  rooms.wake(hintOf("talk", null));
  await after(0);
  expect(next.mock.calls.length).toBe(before + 1);
  expect(events()).toEqual([]);
});

test("beats keep their own time, whoever does what in between", async () => {
  let beats: string[] = [];
  const busy = open(async () => nothing);
  for (let waited = 0; waited < 45_000; waited += 700) {
    await after(700);
    rooms.wake(hintOf("talk", null));
  }
  beats = busy.events();
  expect(beats).toHaveLength(3);
  expect(beats.every((text) => text.startsWith("event: beat"))).toBe(true);
});

test("another seat's private change makes a stream read nothing", async () => {
  const next = vi.fn(async () => nothing);
  open(next);
  await after(100);
  const before = next.mock.calls.length;
  rooms.wake(hintOf("talk", "theirs"));
  await after(0);
  expect(next.mock.calls.length).toBe(before);
  rooms.wake(hintOf("talk", "mine"));
  await after(0);
  expect(next.mock.calls.length).toBe(before + 1);
});

test("what was missed beyond one page comes at once, not with the next poll", async () => {
  const pages = [something(1, true), something(2, true), something(3)];
  const { events } = open(async () => pages.shift() ?? nothing);
  await after(0);
  expect(events()).toHaveLength(3);
});

test("a request that is already gone gets a closed stream and leaves nothing behind", async () => {
  const next = vi.fn(async () => nothing);
  const { ended } = open(next, AbortSignal.abort());
  await ended;
  expect(next).not.toHaveBeenCalled();
  expect(left()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a request that goes away later ends its stream, its timers and its subscription", async () => {
  const browser = new AbortController();
  const { ended } = open(async () => nothing, browser.signal);
  await after(100);
  browser.abort();
  await ended;
  expect(left()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a reader who cancels ends everything, though nothing can be sent any more", async () => {
  const { reader } = open(async () => nothing);
  await after(100);
  await reader.cancel();
  expect(left()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a browser that reads nothing is let go before it fills the memory", async () => {
  let read = 0;
  const big: StreamEvent = { id: null, event: "ops", data: "x".repeat(1_048_576) };
  const request = new Request("http://localhost/stream");
  const { body } = eventStream(request, TALK, {
    next: async () => {
      read += 1;
      return { events: [big], more: read < 100 };
    },
  });
  await after(0);
  expect(read).toBeLessThan(10);
  expect(left()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  await expect(body?.getReader().read()).rejects.toThrow("does not read");
});

test("a link that was taken back says so and ends", async () => {
  const { ended, events } = open(async () => {
    throw new NotFound("interview");
  });
  await ended;
  expect(events().join("")).toContain("event: closed");
  expect(left()).toBe(0);
});

test("a stream's connection ends with it, so that nobody comes back on it to a process that leaves", () => {
  const request = new Request("http://localhost/stream", { signal: AbortSignal.abort() });
  const { headers } = eventStream(request, TALK, { next: async () => nothing });
  expect(headers.get("connection")).toBe("close");
});

test("leaving closes every stream, though one of them throws", async () => {
  const forget = rememberStream(() => {
    throw new Error("this one will not");
  });
  const first = open(async () => nothing);
  const second = open(async () => nothing);
  await after(0);
  drain();
  await Promise.all([first.ended, second.ended]);
  expect(left()).toBe(0);
  forget();
});

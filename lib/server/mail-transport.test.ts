import { afterEach, expect, test } from "vitest";
import { deliver, type Envelope } from "./mail-transport";
import { type Manner, testSmtp } from "./test-smtp";

const MAIL: Envelope = {
  from: { name: "Evenhand", address: "evenhand@example.org" },
  to: { name: "Ivo Interviewer", address: "ivo@example.org" },
  subject: "Interview: Backend",
  text: "Tuesday at 15:00.\n",
  messageId: "<1@example.org>",
  date: new Date(0),
  attachments: [
    {
      filename: "interview.ics",
      content: "BEGIN:VCALENDAR\r\n",
      contentType: "text/calendar; method=PUBLISH",
    },
  ],
};

let open: Awaited<ReturnType<typeof testSmtp>> | undefined;
afterEach(() => open?.close());
const server = async (manner: Manner) => {
  open = await testSmtp(() => manner);
  return open;
};

test("a mail arrives with its words, its file and the headers it was given", async () => {
  const { url, received } = await server("kind");
  expect(await deliver(url, MAIL)).toEqual({ ok: true });
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(["<ivo@example.org>"]);
  for (const part of [
    "Subject: Interview: Backend",
    "Message-ID: <1@example.org>",
    "Auto-Submitted: auto-generated",
    "text/calendar",
    "method=PUBLISH",
  ])
    expect(received[0]?.data).toContain(part);
});

test("names with ends of lines add no header and no recipient", async () => {
  const { url, received } = await server("kind");
  const name = "Ivo\r\nBcc: everybody@example.org\r\nX-Forged: yes";
  await deliver(url, { ...MAIL, to: { name, address: MAIL.to.address }, subject: name });
  expect(received[0]?.to).toEqual(["<ivo@example.org>"]);
  expect(received[0]?.data).not.toMatch(/^(Bcc|X-Forged):/im);
});

test("a refused recipient is not tried again, a busy server is, and no word of theirs is kept", async () => {
  const refused = await deliver((await server("refuses")).url, MAIL);
  expect(refused).toEqual({ ok: false, error: "refused", final: true });
  await open?.close();
  expect(await deliver((await server("busy")).url, MAIL)).toEqual({
    ok: false,
    error: "refused",
    final: false,
  });
});

test("a server that hangs is left after a while", async () => {
  const { url } = await server("silent");
  const began = performance.now();
  expect(await deliver(url, MAIL, 300)).toEqual({ ok: false, error: "silent", final: false });
  expect(performance.now() - began).toBeLessThan(3_000);
});

test("a server that is not there is unreachable", async () => {
  const { url } = await server("kind");
  await open?.close();
  expect(await deliver(url, MAIL)).toEqual({ ok: false, error: "unreachable", final: false });
});

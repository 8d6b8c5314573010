import { expect, test } from "vitest";
import { describeProblems, mailSender, readEnv, readServerEnv } from "./env";

const SECRET = "q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt";
const ACTION_KEY = Buffer.from("q8Jx2mWc7Zr4Tn9Lb5Vd1Ks6Hp3Gf0Yt").toString("base64");

test("with nothing set, a command gets the defaults", () => {
  expect(readEnv({})).toEqual({
    ok: true,
    value: {
      PORT: 3000,
      EVENHAND_URL: "http://localhost:3000",
      EVENHAND_DATA: ".evenhand",
      LOG_LEVEL: "info",
      EVENHAND_PROXIES: 0,
    },
  });
});

test("an empty variable counts as absent", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: " " })).toEqual(readEnv({}));
});

test("the address follows the port unless it is given", () => {
  expect(readEnv({ PORT: "8080" })).toMatchObject({ value: { EVENHAND_URL: "http://localhost:8080" } });
  const given = { PORT: "8080", EVENHAND_URL: "https://Interviews.example.org/" };
  expect(readEnv(given)).toMatchObject({ value: { EVENHAND_URL: "https://interviews.example.org" } });
});

test.each([
  ["PORT", "0", "is not a port"],
  ["PORT", "65536", "is not a port"],
  ["PORT", "3000x", "is not a port"],
  ["DATABASE_URL", "mysql://localhost/evenhand", "is not the address of a PostgreSQL database"],
  ["DATABASE_URL", "postgres://localhost", "is not the address of a PostgreSQL database"],
  ["EVENHAND_URL", "interviews.example.org", "is not an origin"],
  ["EVENHAND_URL", "https://example.org/evenhand", "is not an origin"],
  ["EVENHAND_URL", "ftp://example.org", "is not an origin"],
  ["EVENHAND_SECRET", SECRET.slice(1), "is shorter than 32 bytes"],
  ["EVENHAND_SECRET", "please-change-me-please-change-me-please", "is a sample"],
  ["EVENHAND_SECRET", "a".repeat(64), "is a sample"],
  ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", `${SECRET}!`, "is not 16, 24 or 32 bytes in base64"],
  ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(32).toString("base64"), "is a sample"],
  ["LOG_LEVEL", "loud", "is none of fatal, error, warn"],
  ["EVENHAND_PROXIES", "-1", "is not a number of proxies"],
  ["EVENHAND_PROXIES", "yes", "is not a number of proxies"],
  ["EVENHAND_SMTP_URL", "smtp.example.org:25", "is not the address of a mail server"],
  ["EVENHAND_SMTP_URL", "https://smtp.example.org", "is not the address of a mail server"],
  ["EVENHAND_SMTP_URL", "smtp://smtp.example.org?requireTLS=false", "is not the address of a mail server"],
  ["EVENHAND_SMTP_URL", "smtp://me:50%off@smtp.example.org", "is not the address of a mail server"],
  ["EVENHAND_MAIL_FROM", "Evenhand", "is not a mail address"],
  ["EVENHAND_MAIL_FROM", "Evenhand <a@b.org>\r\nBcc: x@y.org", "is not a mail address"],
  ["EVENHAND_MAIL_FROM", "a@b.org, c@d.org", "is not a mail address"],
])("%s=%s is refused: %s", (name, value, reason) => {
  const read = readEnv({ [name]: value });
  const problems = read.ok ? [] : read.problems.filter((one) => one.name === name);
  expect(problems).toMatchObject([{ name, reason: expect.stringContaining(reason) }]);
});

test("every wrong variable is named once, with a reason and an example", () => {
  const read = readEnv({ PORT: "no", EVENHAND_SECRET: "short" });
  if (read.ok) throw new Error("These settings are wrong.");
  const text = describeProblems(read.problems);
  expect(text.split("\n")).toHaveLength(3);
  expect(text).toContain("PORT is not a port from 1 to 65535. For example: 3000");
  expect(text).toContain("EVENHAND_SECRET is shorter than 32 bytes. For example: the output of: openssl");
});

test("a wrong secret is never printed", () => {
  const read = readEnv({ EVENHAND_SECRET: "hunter2", DATABASE_URL: "mysql://me:hunter2@db/x" });
  expect(read.ok ? "" : describeProblems(read.problems)).not.toContain("hunter2");
});

test("the server process needs what npm start provides", () => {
  const read = readServerEnv({ EVENHAND_SECRET: SECRET });
  expect(read).toMatchObject({
    ok: false,
    problems: [{ name: "DATABASE_URL" }, { name: "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY" }],
  });
  const complete = { DATABASE_URL: "postgres://db/evenhand", EVENHAND_SECRET: SECRET };
  const given = { ...complete, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY };
  expect(readServerEnv(given)).toMatchObject({ ok: true, value: given });
});

test("mail is set up by both of its variables or by none, and one without the other is named beside what else is wrong", () => {
  const smtp = { EVENHAND_SMTP_URL: "smtps://me:p%25ss@smtp.example.org" };
  const from = { EVENHAND_MAIL_FROM: "Evenhand <interviews@example.org>" };
  expect(readEnv({ ...smtp, ...from })).toMatchObject({ ok: true, value: { ...smtp, ...from } });
  expect(readEnv({ ...smtp, PORT: "no" })).toMatchObject({
    ok: false,
    problems: [{ name: "PORT" }, { name: "EVENHAND_MAIL_FROM" }],
  });
  expect(readEnv(from)).toMatchObject({ ok: false, problems: [{ name: "EVENHAND_SMTP_URL" }] });
});

test("who mail is from has a name or none", () => {
  expect(mailSender("Evenhand at Acme <a@b.org>")).toEqual({ name: "Evenhand at Acme", address: "a@b.org" });
  expect(mailSender(" a@b.org ")).toEqual({ name: "", address: "a@b.org" });
});

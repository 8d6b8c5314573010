import { expect, test } from "vitest";
import { Conflict, isUnavailable } from "./errors";

const coded = (code: string) => Object.assign(new Error("said so"), { code });

test.each([
  ["a lost connection", coded("CONNECTION_LOST"), true],
  ["a pool with nothing free", coded("POOL_BUSY"), true],
  ["nobody listening", coded("ECONNREFUSED"), true],
  ["a server shutting down", coded("57P01"), true],
  ["a statement that took too long", coded("57014"), true],
  ["a lock that was not got", coded("55P03"), true],
  ["what follows a failure in its transaction", coded("25P02"), true],
  ["a deadlock", coded("40P01"), true],
  ["a full disk", coded("53100"), true],
  ["the same as the cause of another", new Error("wrapped", { cause: coded("57P03") }), true],
  ["a row that exists already", coded("23505"), false],
  ["a right that is missing", coded("42501"), false],
  ["a refusal", new Conflict("already-paused"), false],
  ["something that is no error", "57P01", false],
])("%s", (_what, error, away) => {
  expect(isUnavailable(error)).toBe(away);
});

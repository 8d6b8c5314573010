import "server-only";
import pino from "pino";
import { env } from "@/lib/env";

const store = globalThis as typeof globalThis & { __evenhandLog?: pino.Logger };

/** JSON to standard output. Names, notes, tokens and passwords never go in; the list is the second guard. */
export function log(): pino.Logger {
  store.__evenhandLog ??= pino({
    level: env().LOG_LEVEL,
    redact: ["*.password", "*.token", "*.cookie", "*.text", "*.email", "*.name"],
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return store.__evenhandLog;
}

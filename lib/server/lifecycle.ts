import "server-only";
import { drain } from "./realtime/open-streams";

/**
 * On SIGTERM the streams close at once, else `next start` would wait for them for ever; Next's own handler
 * then lets requests finish and exits. When the parent that started us is gone, we leave the same way.
 */
export function watchForTheEnd(): void {
  process.prependListener("SIGTERM", drain);
  process.prependListener("SIGINT", drain);
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}

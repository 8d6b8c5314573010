import "server-only";
import { expireInterview } from "@/db/commands/interviews/expire";
import { listForgotten } from "@/db/queries/forgotten";
import { log } from "./log";
import { hub } from "./realtime/hub";
import { forgottenInterview, forgottenJob } from "./viewer";

const SWEEP_MS = 60_000;

/** Ends interviews that nobody ended, now and every minute. Any number of processes may do so at once. */
export function watchForForgotten(): void {
  setInterval(() => void sweep(), SWEEP_MS).unref();
  void sweep();
}

async function sweep(): Promise<void> {
  try {
    for (const found of await listForgotten(forgottenJob())) await expire(found);
  } catch (error) {
    log().warn({ err: error }, "forgotten interviews could not be listed; the sweep comes again");
  }
}

/** One that cannot be ended does not keep the others open. */
async function expire(found: Parameters<typeof forgottenInterview>[0]): Promise<void> {
  try {
    if (await expireInterview(forgottenInterview(found))) hub().publish(found.interviewId);
  } catch (error) {
    log().warn({ err: error, ...found }, "a forgotten interview could not be ended; the sweep comes again");
  }
}

import "server-only";
import { randomUUID } from "node:crypto";
import { notePresence } from "@/db/commands/interviews/note-presence";
import type { SeatScope } from "@/db/scope";
import { hub } from "./hub";
import type { Attendance } from "./stream";

/** Notes one stream's coming, staying and going, and lets the room know of the first and the last. */
export function attendance(scope: SeatScope): Attendance {
  const id = randomUUID();
  let known: boolean | null = null;
  let before: Promise<unknown> = Promise.resolve();
  const note = async (open: boolean) => {
    await notePresence(scope, { id, open });
    if (known !== open) hub().publish(scope.interviewId);
    known = open;
  };
  return (open) => {
    // One after the other, or a late "here" would follow the "gone".
    const noted = before.then(() => note(open));
    before = noted.catch(() => {});
    return noted;
  };
}

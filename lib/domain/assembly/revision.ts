import { type KitItem, type KitRevision, plannedMinutes } from "@/lib/domain/kits/kit";
import { type AskedOf, CLOSING_TEXT, openingText } from "@/lib/domain/kits/script";
import { LEVEL_NAMES, STACK_NAMES } from "@/lib/domain/questions/subjects";
import type { KitRequest } from "./request";

/** The name a kit has until somebody gives it another: "Backend engineer, mid, Node.js, 45 min". */
export function kitName(request: Pick<KitRequest, "role" | "level" | "stack" | "minutes">): string {
  const stack = request.stack === null ? [] : [STACK_NAMES[request.stack]];
  return [request.role, LEVEL_NAMES[request.level].toLowerCase(), ...stack, `${request.minutes} min`].join(
    ", ",
  );
}

/** Accepted items as the revision a kit is saved with. */
export function kitRevisionOf(
  name: string,
  request: KitRequest,
  items: readonly KitItem[],
  of: AskedOf = "one-kit",
): KitRevision {
  const { role, level, stack, minutes, openingMinutes, closingMinutes } = request;
  const opening = { minutes: openingMinutes };
  const closing = { text: CLOSING_TEXT, minutes: closingMinutes };
  // Said aloud is what the room's clock will show, and not what was asked for.
  const planned = plannedMinutes({ opening, closing, items });
  return {
    name,
    role,
    level,
    stack,
    minutes,
    opening: {
      ...opening,
      text: openingText({ minutes: planned, questions: items.length, closing: closingMinutes, of }),
    },
    closing,
    items,
  };
}

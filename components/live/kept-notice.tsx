"use client";

import { counted } from "@/lib/domain/shared/counted";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { SaveChanges } from "./save-changes";
import type { Keeping } from "./seat-outbox";
import { canSeal } from "./this-device";
import { useLasting } from "./use-lasting";
import type { LiveRoom } from "./use-room";

/** A cut this short is over before anybody has read about it; the save state in the bar tells it at once. */
const WORTH_SAYING_MS = 15_000;

/** What happens to changes that do not reach the server, and where they are meanwhile. */
export function KeptNotice({
  live,
}: {
  live: Pick<
    LiveRoom,
    "waiting" | "link" | "keeping" | "unreadable" | "forgetUnreadable" | "toFile" | "interviewId"
  >;
}) {
  const held = live.waiting > 0 && live.link === "unreachable";
  const lasting = useLasting(held, WORTH_SAYING_MS);
  return (
    <>
      {held && (lasting || live.keeping === "page") && (
        <Notice
          tone="warn"
          live
          title={`${counted(live.waiting, "change")} not with the server yet`}
          action={canSeal() && <SaveChanges live={live} />}
        >
          {keepingWords(live.keeping)}
        </Notice>
      )}
      {live.unreadable > 0 && (
        <Notice
          tone="warn"
          title={`${counted(live.unreadable, "change")} in this browser cannot be opened any more`}
          action={
            <Button size="small" onClick={live.forgetUnreadable}>
              Remove from this browser
            </Button>
          }
        >
          Nothing of them reached the server. They were sealed with a secret that this installation no longer
          has, or were damaged. Ask whoever runs it before you remove them, and look through your scores.
        </Notice>
      )}
    </>
  );
}

export function keepingWords(keeping: Keeping): string {
  switch (keeping) {
    case "sealed":
      return "Go on as usual: they are kept in this browser, sealed so that only you can open them, and sent as soon as the server answers.";
    case "open":
      return "Go on as usual: they are kept in this browser and sent as soon as the server answers. At an address without https it cannot seal them, so do not leave this device to somebody else before that.";
    case "page":
      return "This browser keeps nothing, so they are in this page alone. Leave it open until they are sent.";
  }
}

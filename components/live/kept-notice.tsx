"use client";

import { counted } from "@/lib/domain/shared/counted";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { keepingWords } from "./keeping-words";
import { SaveChanges } from "./save-changes";
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
    "waiting" | "link" | "failing" | "keeping" | "unreadable" | "forgetUnreadable" | "toFile" | "interviewId"
  >;
}) {
  const held =
    live.waiting > 0 && live.link !== "fine" && live.link !== "signed-out" && live.failing.length === 0;
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
          Go on as usual: it is sent as soon as the server answers. {keepingWords(live.keeping)}
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

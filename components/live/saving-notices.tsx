import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { DisputeNotice } from "./dispute-notice";
import { FailingNotice } from "./failing-notice";
import { KeptNotice } from "./kept-notice";
import type { LiveRoom } from "./use-room";

/** What went wrong with saving, with every word that was refused, and what to do about it. */
export function SavingNotices({ live }: { live: LiveRoom }) {
  return (
    <>
      {live.refusals.map(({ key, sentence, words }) => (
        <Notice
          key={key}
          tone="warn"
          live
          action={
            <Button size="small" onClick={() => live.forgetRefusal(key)}>
              Close
            </Button>
          }
        >
          {sentence}
          {words && (
            <>
              {" "}
              Your words: <q className="select-all">{words}</q>
            </>
          )}
        </Notice>
      ))}
      {live.disputes.map((dispute) => (
        <DisputeNotice
          key={dispute.kept.key}
          dispute={dispute}
          agenda={live.agenda}
          onChoose={(which) => live.choose(dispute, which)}
        />
      ))}
      <FailingNotice live={live} />
      <KeptNotice live={live} />
      {live.link === "signed-out" && (
        <Notice
          tone="warn"
          live
          title="You are signed out, or no longer on this panel"
          action={
            <Button size="small" onClick={live.retry}>
              Retry
            </Button>
          }
        >
          Sign in again in another tab, as yourself, then press Retry.{" "}
          {live.waiting > 0 && "What you changed meanwhile is kept on this device."}
        </Notice>
      )}
    </>
  );
}

"use client";

import { useEffect, useState } from "react";
import {
  type Anchors,
  RUBRIC_LEVEL_NAMES,
  RUBRIC_LEVELS,
  type RubricLevel,
} from "@/lib/domain/rubrics/levels";
import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import { AnchorGroup } from "../live/anchor-card";
import { actOf, takesKeys } from "../live/room/shortcuts";
import { useShortcutMode } from "../live/room/use-shortcut-mode";
import { Kbd } from "../ui/kbd";
import { SubmitButton } from "../ui/submit-button";

/** Choose the level that is closest to one's own answer. Keys 1 to 4 choose while nothing is being typed. */
export function ScoreForm({
  runId,
  title,
  anchors,
  action,
}: {
  runId: string;
  title: string;
  anchors: Anchors;
  action: FormAction;
}) {
  const [state, send] = useFormAction(action);
  const [chosen, setChosen] = useState<RubricLevel | null>(null);
  const [mode] = useShortcutMode();

  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      if (event.repeat || takesKeys(event.target, event.key)) return;
      const { key, altKey: alt, ctrlKey: ctrl, metaKey: meta } = event;
      const act = actOf({ key, alt, ctrl, meta }, mode);
      const level = act?.kind === "score" && RUBRIC_LEVELS.find((one) => one === act.score);
      if (!level) return;
      event.preventDefault();
      setChosen(level);
    };
    document.addEventListener("keydown", choose);
    return () => document.removeEventListener("keydown", choose);
  }, [mode]);

  return (
    <form action={send} className="flex flex-col gap-4">
      <Refusals state={state} />
      <input type="hidden" name="id" value={runId} />
      <input type="hidden" name="score" value={chosen ?? ""} />
      <div id="score" tabIndex={-1}>
        <AnchorGroup
          label={`Your own level for ${title}`}
          anchors={anchors}
          chosen={chosen}
          onChoose={(level) => setChosen(level === chosen ? null : level)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton size="large" pendingLabel="Saving…">
          {chosen ? `Score it ${chosen}, ${RUBRIC_LEVEL_NAMES[chosen]}` : "Score my answer"}
        </SubmitButton>
        <p className="text-secondary text-muted">
          {mode !== "off" && (
            <span className="pointer-coarse:hidden">
              {mode === "alt" && (
                <>
                  <Kbd>Alt</Kbd>{" "}
                </>
              )}
              <Kbd>1</Kbd>–<Kbd>4</Kbd> choose ·{" "}
            </span>
          )}
          Your first score stands.
        </p>
      </div>
    </form>
  );
}

"use client";

import { type ReactNode, useRef, useState } from "react";
import { CORRECTION_REASON_MAX } from "@/lib/domain/scoring/correction";
import {
  CONFIDENCE_NAMES,
  CONFIDENCES,
  type Confidence,
  RECOMMENDATION_NAMES,
  RECOMMENDATIONS,
  type Recommendation,
} from "@/lib/domain/scoring/recommendation";
import { SCORES, type Score, type Target } from "@/lib/domain/scoring/score";
import type { FormAction } from "../forms/form-action";
import { useFormAction } from "../forms/use-form-action";
import { unfiledStore, useUnfiled } from "../live/unfiled";
import { Notice } from "../ui/notice";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";

/** Whose card is changed, by which act, from which revision. */
export type CorrectionFrame = {
  readonly act: FormAction;
  readonly organisation: string;
  readonly interviewId: string;
  readonly revision: number;
  /** Who writes, on which interview: what is begun is kept on the device under this name. */
  readonly writer: string;
};

/** Changes one score of one's own submitted card, with a reason; what it was stays visible. */
export function ScoreCorrection({
  target,
  name,
  score,
  label = "I would change mine",
  ...frame
}: CorrectionFrame & { target: Target; name: string; score: Score; label?: string }) {
  const [chosen, setChosen] = useState<string>();
  return (
    <CorrectionForm {...frame} id={target} label={label} named={name} onDone={() => setChosen(undefined)}>
      {(fields) => (
        <>
          <input type="hidden" name="kind" value="score" />
          <input type="hidden" name="target" value={target} />
          <RadioGroup
            legend="To"
            name="score"
            layout="segmented"
            value={chosen}
            onChange={setChosen}
            error={fields.score}
            options={SCORES.map((value) => ({
              value: `${value}`,
              label: value === 0 ? "Not assessed" : value,
              disabled: value === score,
            }))}
          />
        </>
      )}
    </CorrectionForm>
  );
}

/** The same for the overall recommendation. */
export function RecommendationCorrection({
  recommendation,
  confidence,
  ...frame
}: CorrectionFrame & { recommendation: Recommendation; confidence: Confidence }) {
  const [opinion, setOpinion] = useState(recommendation);
  const [sure, setSure] = useState(confidence);
  return (
    <CorrectionForm {...frame} id="recommendation" label="I would change mine" named="your recommendation">
      {(fields) => (
        <>
          <input type="hidden" name="kind" value="recommendation" />
          <RadioGroup
            legend="Recommendation"
            name="recommendation"
            layout="segmented"
            value={opinion}
            onChange={setOpinion}
            error={fields.recommendation}
            options={RECOMMENDATIONS.map((value) => ({ value, label: RECOMMENDATION_NAMES[value] }))}
          />
          <RadioGroup
            legend="How sure are you?"
            name="confidence"
            layout="segmented"
            value={sure}
            onChange={setSure}
            error={fields.confidence}
            options={CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_NAMES[value] }))}
          />
        </>
      )}
    </CorrectionForm>
  );
}

function CorrectionForm({
  act,
  organisation,
  interviewId,
  revision,
  writer,
  id,
  label,
  named,
  onDone,
  children,
}: CorrectionFrame & {
  id: string;
  label: string;
  named: string;
  onDone?: () => void;
  children: (fields: Readonly<Record<string, string>>) => ReactNode;
}) {
  const owner = `correction/${writer}`;
  const { lines, place } = useUnfiled(owner);
  const begun = lines.find((line) => line.id === id)?.text ?? "";
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const [state, send] = useFormAction(async (previous, form) => {
    const next = await act(previous, form);
    if (next.message === null && Object.keys(next.fields).length === 0) {
      unfiledStore.remove(owner, id);
      // The form makes way for what was recorded; the part around it stays.
      details.current?.closest<HTMLElement>("section[tabindex]")?.focus({ preventScroll: true });
      setOpen(false);
      onDone?.();
    }
    return next;
  });
  const problem = state.message ?? Object.values(state.fields)[0];
  return (
    <details
      ref={details}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="mt-3 text-secondary print:hidden"
    >
      <summary className="cursor-pointer font-medium text-accent-text">
        {label}
        <span className="sr-only">: {named}</span>
      </summary>
      <form key={state.attempt} action={send} noValidate className="mt-3 flex flex-col gap-4">
        {problem !== undefined && (
          <Notice tone="danger" title="The change was not recorded" live>
            {problem}
          </Notice>
        )}
        {Object.entries({ organisation, interviewId, revision }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children(state.fields)}
        <TextArea
          name="reason"
          label="Why"
          hint="The panel sees what it was, what it is now, and this."
          rows={2}
          maxLength={CORRECTION_REASON_MAX}
          value={begun}
          onChange={(event) =>
            unfiledStore.write(owner, { id, entry: id, text: event.target.value, begunAt: 0 })
          }
          error={state.fields.reason}
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pendingLabel="Recording…">Record the change</SubmitButton>
          {begun !== "" && (
            <p className="text-muted">
              {place === "page"
                ? "Only in this page, not recorded yet"
                : "Kept on this device, not recorded yet"}
            </p>
          )}
        </div>
      </form>
    </details>
  );
}

"use client";

import type { KeyboardEvent } from "react";
import { countWords } from "@/lib/domain/practice/words";
import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import type { FormAction } from "../forms/form-action";
import { Refusals } from "../forms/refusals";
import { useFormAction } from "../forms/use-form-action";
import { Kbd } from "../ui/kbd";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { answerDraft, expectedDraft } from "./draft-names";
import { type KeptPlace, useKeptText } from "./kept-text";

const LEVELS = RUBRIC_LEVELS.map((level) => ({ value: String(level), label: RUBRIC_LEVEL_NAMES[level] }));

/** Answer by typing, say which level to expect, and save both. The draft outlives a reload. */
export function AnswerForm({ runId, action }: { runId: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  const answer = useKeptText(answerDraft(runId));
  const expected = useKeptText(expectedDraft(runId));

  return (
    <form
      action={send}
      noValidate
      onKeyDown={(event) => isSendKey(event) && event.currentTarget.requestSubmit()}
      className="flex flex-col gap-6"
    >
      <Refusals state={state} />
      <input type="hidden" name="id" value={runId} />
      <div>
        <TextArea
          id="answer"
          name="answer"
          label="Your answer"
          hint="As you would say it. Notes are fine."
          spoken
          style={{ minBlockSize: "11rem" }}
          value={answer.text}
          onChange={(event) => answer.write(event.currentTarget.value)}
          ref={(area) => {
            // Letters typed before this script ran are in the element only.
            if (area?.value && !answer.text) answer.write(area.value);
          }}
          error={state.fields.answer}
        />
        <div className="mt-1 flex flex-wrap justify-between gap-x-4 text-secondary text-muted">
          <p role="status">{keptWords(answer.place)}</p>
          <p className="tabular-nums">{wordsInWords(countWords(answer.text))}</p>
        </div>
      </div>
      <div id="predicted" tabIndex={-1} className="scroll-mt-6">
        <RadioGroup
          // React resets a sent form, and a radio held by its value stays reset: a new one starts out right.
          key={state.attempt}
          legend="Which level do you expect this answer to be?"
          hint="Say it before you see what each level sounds like. The gap is what you train."
          name="predicted"
          layout="segmented"
          options={LEVELS}
          value={expected.text}
          onChange={expected.write}
          error={state.fields.predicted}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton size="large" pendingLabel="Saving…">
          Save and compare
        </SubmitButton>
        <p className="text-secondary text-muted">
          <span className="pointer-coarse:hidden">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> ·{" "}
          </span>
          A saved answer stays as it is.
        </p>
      </div>
    </form>
  );
}

function isSendKey(event: KeyboardEvent): boolean {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

function keptWords(place: KeptPlace): string {
  switch (place) {
    case "nowhere":
      return "Your draft will be kept on this device";
    case "device":
      return "Draft kept on this device";
    case "page":
      return "This browser keeps no drafts: save before you leave the page";
  }
}

function wordsInWords(count: number): string {
  return count === 1 ? "1 word" : `${count} words`;
}

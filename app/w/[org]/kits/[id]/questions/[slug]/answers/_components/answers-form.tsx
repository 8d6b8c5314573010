"use client";

import { type FormEvent, useRef, useState } from "react";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { unfiledStore, useUnfiled } from "@/components/live/unfiled";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MaskedLine } from "@/lib/domain/scoring/masked";
import { counted } from "@/lib/domain/shared/counted";
import { rateAnswersAction } from "../actions";
import { AnswerCard } from "./answer-card";

export type QuestionPlace = {
  readonly organisation: string;
  readonly kitId: string;
  readonly kitRevision: number;
  readonly question: string;
};

/** Every answer that is left, each with its level. What is chosen is on the device until all are handed in. */
export function AnswersForm({
  place,
  reader,
  answers,
}: {
  place: QuestionPlace;
  /** Who rates which question: what is chosen is kept under this name. */
  reader: string;
  answers: readonly { readonly key: string; readonly lines: readonly MaskedLine[] }[];
}) {
  const owner = `answers/${reader}`;
  const { lines, place: kept } = useUnfiled(owner);
  const levelOf = (key: string) => lines.find(({ id }) => id === key)?.text;
  const missing = answers.flatMap(({ key }, index) =>
    levelOf(key) === undefined ? [{ key, number: index + 1 }] : [],
  );
  const [state, send] = useFormAction(async (previous, form) => {
    const next = await rateAnswersAction(previous, form);
    if (next.message === null && Object.keys(next.fields).length === 0)
      for (const { key } of answers) unfiledStore.remove(owner, key);
    return next;
  });
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(0);
  const askFirst = (event: FormEvent<HTMLFormElement>) => {
    const sure = confirmed.current;
    confirmed.current = false;
    if (sure && missing.length === 0) return;
    event.preventDefault();
    if (missing.length > 0) setRefused(refused + 1);
    else setAsking(true);
  };
  return (
    <form ref={form} action={send} onSubmit={askFirst} noValidate className="mt-8 flex flex-col gap-6">
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="hidden"
        name="ratings"
        value={answers.map(({ key }) => `${key}=${levelOf(key) ?? ""}`).join(",")}
      />
      <Refusals state={state} />
      {refused > 0 && (
        <ErrorSummary
          key={refused}
          errors={missing.map(({ key, number }) => ({
            fieldId: `answer-${key}`,
            message: `Answer ${number}: choose a level, or “Cannot be told”.`,
          }))}
        />
      )}
      <ol className="flex flex-col gap-6">
        {answers.map(({ key, lines: heard }, index) => (
          <AnswerCard
            key={key}
            id={`answer-${key}`}
            name={`Answer ${index + 1} of ${answers.length}`}
            lines={heard}
            level={levelOf(key)}
            onChoose={(level) => unfiledStore.write(owner, { id: key, entry: key, text: level, begunAt: 0 })}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pendingLabel="Handing in…">Hand in {counted(answers.length, "rating")}</SubmitButton>
        <p role="status" className="text-secondary text-muted">
          {missing.length > 0 ? `${missing.length} of ${answers.length} left. ` : "All are rated. "}
          {kept === "device" && "Kept on this device, not handed in yet."}
          {kept === "page" && "Only in this page, not handed in yet."}
        </p>
      </div>
      <ConfirmDialog
        title={`Hand in ${counted(answers.length, "rating")}?`}
        act="Hand in"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          confirmed.current = true;
          form.current?.requestSubmit();
        }}
      >
        They cannot be changed afterwards. The debriefs show them with your name beside the first scores, and
        no composite counts them.
      </ConfirmDialog>
    </form>
  );
}

"use client";

import { type FormEvent, useRef, useState } from "react";
import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { RECOMMENDATION_NAMES, RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";
import { callRevoteAction, closeRevoteAction, voteAgainAction } from "../actions";

type Place = { readonly organisation: string; readonly interviewId: string };

const ACTS = {
  call: {
    act: callRevoteAction,
    label: "Ask the panel again",
    pending: "Asking…",
    asked: "Ask the panel again?",
    sure: "Everybody whose scorecard is in is asked in this debrief. It cannot be asked a second time.",
  },
  close: {
    act: closeRevoteAction,
    label: "Close the vote",
    pending: "Closing…",
    asked: "Close the vote?",
    sure: "Nobody is waited for any more, and the counts of two votes or more are shown. With fewer, nothing is.",
  },
} as const;

/** Calls the re-vote or closes it, once asked: neither can be taken back. */
export function RevoteAct({ act, place }: { act: keyof typeof ACTS; place: Place }) {
  const { act: run, label, pending, asked, sure } = ACTS[act];
  const [state, send] = useFormAction(run);
  const { form, askFirst, dialog } = useAskedOnce();
  return (
    <form ref={form} action={send} onSubmit={askFirst} className="mt-4 flex flex-col items-start gap-4">
      <Refusals state={state} />
      <Hidden place={place} />
      <SubmitButton variant="secondary" pendingLabel={pending}>
        {label}
      </SubmitButton>
      <ConfirmDialog title={asked} act={label} {...dialog}>
        {sure}
      </ConfirmDialog>
    </form>
  );
}

/** One person's vote. Once given it is shown to nobody, themselves included. */
export function VoteForm({ place, secrecy }: { place: Place; secrecy: string }) {
  const [state, send] = useFormAction(voteAgainAction);
  const [chosen, setChosen] = useState<string | undefined>(typed(state, "recommendation") || undefined);
  const { form, askFirst, dialog } = useAskedOnce();
  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => chosen !== undefined && askFirst(event)}
      noValidate
      className="mt-4 flex flex-col items-start gap-4"
    >
      <Refusals state={state} />
      <Hidden place={place} />
      <p>{secrecy}</p>
      <RadioGroup
        legend="Your recommendation now"
        name="recommendation"
        layout="segmented"
        value={chosen}
        onChange={setChosen}
        error={state.fields.recommendation}
        options={RECOMMENDATIONS.map((value) => ({ value, label: RECOMMENDATION_NAMES[value] }))}
      />
      <SubmitButton pendingLabel="Voting…">Vote</SubmitButton>
      <ConfirmDialog title="Give this vote?" act="Vote" {...dialog}>
        It is kept without your name, and can be neither changed nor shown to you again.
      </ConfirmDialog>
    </form>
  );
}

function Hidden({ place }: { place: Place }) {
  return Object.entries(place).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** Sends a form only once its dialog was answered. */
function useAskedOnce() {
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const [open, setOpen] = useState(false);
  return {
    form,
    askFirst: (event: FormEvent) => {
      const sure = confirmed.current;
      confirmed.current = false;
      if (sure) return;
      event.preventDefault();
      setOpen(true);
    },
    dialog: {
      open,
      onOpenChange: setOpen,
      onConfirm: () => {
        confirmed.current = true;
        form.current?.requestSubmit();
      },
    },
  };
}

"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type FormAction, typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { barChoice, sentBar } from "@/components/scoring/bar/bar-choice";
import type { BarTarget } from "@/components/scoring/bar-facts";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { KIT_NAME_MAX } from "@/lib/domain/kits/name";
import { otherWords } from "@/lib/domain/kits/reword";
import { type Bar, NO_BAR } from "@/lib/domain/scoring/bar";
import { counted } from "@/lib/domain/shared/counted";
import { BarFold } from "./bar-fold";
import { useRewordings } from "./rewordings";

/** What a bar of a kit in the making can name, and the one it starts from. */
export type KitBar = {
  readonly targets: readonly BarTarget[];
  /** Of the kit this one is a copy of, as a proposal; null where it is none. */
  readonly copied: Bar | null;
};

export const SAVE_FORM = "save-kit";

/** Keeps what is shown under a name: one kit, or several at once. */
export function SaveForm({
  organisation,
  id,
  name,
  address,
  originals,
  lists,
  action,
  bar,
  label = "Name",
  button = "Save kit",
}: {
  organisation: string;
  /** Of the kit to be: the form sent twice saves one, and parallel kits once. */
  id: string;
  name: string;
  /** The ask with the questions shown. */
  address: string;
  /** The questions' own words by slug. */
  originals: Readonly<Record<string, string>>;
  /** Slugs by kit, where there are several. */
  lists?: readonly (readonly string[])[];
  action: FormAction;
  /** The bar of the one kit; absent where there are several, as their questions differ. */
  bar?: KitBar;
  label?: string;
  button?: string;
}) {
  const [state, send] = useFormAction(action);
  const { words, forget } = useRewordings();
  const other = Object.entries(originals).flatMap(([slug, original]) => {
    const text = otherWords(original, words[slug]);
    return text === null ? [] : [[slug, text] as const];
  });
  // Held here and not in the fields: a form that comes back is drawn anew.
  const [choice, setChoice] = useState(() => barChoice(bar?.copied ?? NO_BAR));
  // Saving leads away from here; an answer that keeps the page says why it was not saved.
  const sent = useRef(false);
  useEffect(() => {
    void state;
    sent.current = false;
  }, [state]);
  const left = useEffectEvent(() => {
    if (!sent.current) return;
    forget();
    // The button is gone with the page, and somebody at the keys is to go on where it leads.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById("main")?.focus();
    });
  });
  useEffect(() => () => left(), []);
  return (
    <form
      id={SAVE_FORM}
      action={send}
      key={`${state.attempt} ${name}`}
      noValidate
      onSubmit={() => {
        sent.current = true;
      }}
      className="flex flex-wrap items-end gap-x-3 gap-y-1.5"
    >
      <div className="basis-full empty:hidden">
        <Refusals state={state} />
      </div>
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="address" value={address} />
      {other.length > 0 && (
        <>
          <input type="hidden" name="words" value={JSON.stringify(Object.fromEntries(other))} />
          <p className="basis-full text-secondary text-muted">
            {counted(other.length, "rewording")} {other.length === 1 ? "is" : "are"} saved with the kit, and
            not part of a link to this page.
          </p>
        </>
      )}
      {lists && <input type="hidden" name="lists" value={lists.map((slugs) => slugs.join(",")).join(";")} />}
      {bar && bar.targets.length > 0 && (
        <>
          {Object.entries(sentBar(choice, bar.targets)).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <BarFold
            choice={choice}
            change={(part) => setChoice({ ...choice, ...part })}
            targets={bar.targets}
            fields={state.fields}
            copied={bar.copied !== null}
          />
        </>
      )}
      <TextArea
        id="name"
        name="name"
        label={label}
        rows={1}
        className="min-w-0 max-w-xl flex-1 sm:flex-row sm:flex-wrap sm:items-center sm:gap-x-3 sm:[&>p]:basis-full sm:[&_textarea]:flex-1 [&_textarea]:min-h-8 [&_textarea]:resize-none"
        most={KIT_NAME_MAX}
        defaultValue={typed(state, "name", name)}
        error={state.fields.name}
        onKeyDown={(event) => {
          // Several lines only so that a long name is seen whole: Enter saves, as in any field of one line.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <SubmitButton pendingLabel="Saving…">{button}</SubmitButton>
    </form>
  );
}

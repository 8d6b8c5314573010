"use client";

import { ticked, typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { TextLink } from "@/components/shell/text-link";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { scheduleAction } from "../actions";

/** Who is interviewed, on what, and who scores beside you. */
export function ScheduleForm({
  organisation,
  id,
  kits,
  kitId,
  colleagues,
}: {
  organisation: string;
  /** Of the interview to be: the form sent twice makes one. */
  id: string;
  kits: readonly { readonly id: string; readonly name: string }[];
  /** Chosen before. */
  kitId: string;
  colleagues: readonly { readonly id: string; readonly name: string }[];
}) {
  const [state, send] = useFormAction(scheduleAction);
  const { fields } = state;
  return (
    <form action={send} key={state.attempt} noValidate className="flex max-w-md flex-col gap-5">
      <Refusals state={state} />
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="id" value={id} />
      <Select
        id="kitId"
        name="kitId"
        label="Kit"
        hint="The interview keeps this revision, even if the kit changes later."
        defaultValue={typed(state, "kitId", kitId)}
        options={kits.map((kit) => ({ value: kit.id, label: kit.name }))}
        error={fields.kitId}
      />
      <TextField
        id="candidateName"
        name="candidateName"
        label="Candidate's name"
        autoComplete="off"
        maxLength={120}
        defaultValue={typed(state, "candidateName")}
        error={fields.candidateName}
      />
      <fieldset aria-describedby={fields.interviewers ? "interviewers-error" : undefined}>
        <legend className="font-medium">Who scores with you</legend>
        <p className="mb-2 text-secondary text-muted">
          You lead the interview. {colleagues.length === 0 && "Nobody else is in this organisation yet. "}
          <TextLink href={`/w/${organisation}/settings/members`}>Invite a colleague</TextLink>
        </p>
        <div id="interviewers" tabIndex={-1} className="flex flex-col gap-1.5">
          {colleagues.map((one) => (
            <Checkbox
              key={one.id}
              name="interviewers[]"
              value={one.id}
              label={one.name}
              defaultChecked={ticked(state, "interviewers").includes(one.id)}
            />
          ))}
        </div>
        {fields.interviewers && <FieldError id="interviewers-error">{fields.interviewers}</FieldError>}
      </fieldset>
      <SubmitButton pendingLabel="Creating the interview…" className="self-start">
        Create interview
      </SubmitButton>
    </form>
  );
}

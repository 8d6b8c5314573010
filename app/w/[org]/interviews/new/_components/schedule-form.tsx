"use client";

import { typed } from "@/components/forms/form-action";
import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { LengthSelect } from "@/components/interviews/length-select";
import { type Colleague, PanelFields } from "@/components/interviews/panel-fields";
import { StartFields } from "@/components/interviews/start-fields";
import { TextLink } from "@/components/shell/text-link";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { scheduleAction } from "../actions";
import { CandidateName, type Recent } from "./candidate-name";

/** Who is interviewed, on what, and who is there. */
export function ScheduleForm({
  organisation,
  id,
  kits,
  kitId,
  recent,
  zones,
  members,
  me,
}: {
  organisation: string;
  /** Of the interview to be: the form sent twice makes one. */
  id: string;
  kits: readonly { readonly id: string; readonly name: string }[];
  /** Chosen before. */
  kitId: string;
  /** Candidates of the organisation, the newest first. */
  recent: readonly Recent[];
  /** Time zones to choose from. */
  zones: readonly string[];
  /** Everybody in the organisation, who fills this in first. */
  members: readonly Colleague[];
  /** Id of who fills this in. */
  me: string;
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
      <CandidateName before={typed(state, "candidateName")} recent={recent} error={fields.candidateName} />
      <fieldset>
        <legend className="font-medium">When it begins</legend>
        <p className="mb-3 text-secondary text-muted">
          It can be set later, and moved until it starts. Everybody reads it in their own time.
        </p>
        <StartFields state={state} zones={zones} set={null} optional />
      </fieldset>
      <LengthSelect value={typed(state, "stretch", "1")} error={fields.stretch} />
      <div>
        <PanelFields members={members} me={me} chosen={[{ personId: me, part: "lead" }]} state={state} />
        <p className="mt-3 text-secondary text-muted">
          {members.length === 1 && "Nobody else is in this organisation yet. "}
          <TextLink href={`/w/${organisation}/settings/members`}>Invite a colleague</TextLink>
        </p>
      </div>
      <SubmitButton pendingLabel="Creating the interview…" className="self-start">
        Create interview
      </SubmitButton>
    </form>
  );
}

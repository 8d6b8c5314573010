"use client";

import { Refusals } from "@/components/forms/refusals";
import { useFormAction } from "@/components/forms/use-form-action";
import { type Colleague, PanelFields } from "@/components/interviews/panel-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { PART_NAMES, type PanelMember } from "@/lib/domain/interviews/panel";
import { changePanelAction } from "../actions";

/** Who is what in an interview, until it starts. */
export function PanelForm({
  organisation,
  interviewId,
  members,
  me,
  panel,
}: {
  organisation: string;
  interviewId: string;
  members: readonly Colleague[];
  me: string;
  panel: readonly PanelMember[];
}) {
  const [state, send] = useFormAction(changePanelAction);
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-medium pointer-coarse:py-2.5">Change who is there</summary>
      {/* Not made anew when it was saved: whoever pressed its button would be thrown to the top of the page. */}
      <form action={send} noValidate className="mt-3 flex flex-col gap-4">
        <Refusals state={state} />
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="interviewId" value={interviewId} />
        <PanelFields members={members} me={me} chosen={panel} state={state} />
        <p className="text-secondary text-muted">
          Possible until the interview starts. The candidate sees who is there, observers included.
        </p>
        <p role="status">{panelWords(panel, members)}</p>
        <SubmitButton variant="secondary" pendingLabel="Saving…" className="self-start">
          Save people
        </SubmitButton>
      </form>
    </details>
  );
}

function panelWords(panel: readonly PanelMember[], members: readonly Colleague[]): string {
  const said = members.flatMap(({ id, name }) => {
    const seat = panel.find(({ personId }) => personId === id);
    return seat ? [`${name} (${PART_NAMES[seat.part].toLowerCase()})`] : [];
  });
  return `There now: ${new Intl.ListFormat("en").format(said)}.`;
}

import { LinkButton } from "@/components/shell/link-button";
import { UndoableAct } from "@/components/shell/undoable-act";
import { archiveKitAction, restoreKitAction } from "../actions";
import { RenameDialog } from "./rename-dialog";

/** What its builders can do with a kit that is saved. Questions and minutes are frozen: another kit starts as a copy. */
export function KitActs({
  organisation,
  kit,
}: {
  organisation: string;
  kit: { readonly id: string; readonly name: string };
}) {
  return (
    <>
      <RenameDialog organisation={organisation} kitId={kit.id} name={kit.name} />
      <LinkButton href={`/w/${organisation}/kits/new/${kit.id}`} prefetch={false}>
        Copy
      </LinkButton>
      <UndoableAct
        act={archiveKitAction}
        undo={restoreKitAction}
        fields={{ organisation, kitId: kit.id }}
        label="Archive"
        pendingLabel="Archiving…"
        done="Kit archived"
      />
    </>
  );
}

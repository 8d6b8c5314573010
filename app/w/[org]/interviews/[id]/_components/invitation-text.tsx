import { Fold } from "@/components/questions/fold";
import { CopyField } from "@/components/ui/copy-field";

/** A letter to copy and send, folded away until it is wanted. */
export function InvitationText({ to, text }: { to: "candidate" | "panel"; text: string }) {
  return (
    <div className="print:hidden">
      <Fold label={`Text to send to the ${to}`}>
        <CopyField
          label={`Invitation for the ${to}`}
          hint={
            to === "candidate"
              ? "Holds their link: send it to them alone."
              : "For the people on the panel. The room opens for them alone."
          }
          value={text}
          rows={8}
        />
      </Fold>
    </div>
  );
}

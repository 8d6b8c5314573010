import type { ShortcutMode } from "@/components/live/room/shortcuts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { RadioGroup } from "@/components/ui/radio-group";
import { DRAFT_KEYS } from "./draft-moves";

/** Every key of the generator, and the switch for people whom single keys get in the way. */
export function KeysDialog({
  open,
  onOpenChange,
  mode,
  onMode,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  mode: ShortcutMode;
  onMode: (mode: ShortcutMode) => void;
}) {
  return (
    <Dialog
      title="Keys of this page"
      description="They act on the question that has the focus."
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <DialogClose>
          <Button>Close</Button>
        </DialogClose>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
        {DRAFT_KEYS.filter(({ letter }) => !letter || mode !== "off").map(({ keys, act, letter }) => (
          <div key={keys.join()} className="contents">
            <dt className="flex gap-1">
              {[...(letter && mode === "alt" ? ["Alt"] : []), ...keys].map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <RadioGroup
          legend="Single-key shortcuts"
          name="shortcuts"
          layout="segmented"
          value={mode}
          onChange={onMode}
          options={[
            { value: "on", label: "On" },
            { value: "alt", label: "Only with Alt" },
            { value: "off", label: "Off" },
          ]}
        />
      </div>
    </Dialog>
  );
}

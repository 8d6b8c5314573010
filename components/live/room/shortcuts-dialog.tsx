import { Button } from "../../ui/button";
import { Dialog, DialogClose } from "../../ui/dialog";
import { Kbd } from "../../ui/kbd";
import { RadioGroup } from "../../ui/radio-group";
import type { ShortcutMode } from "./shortcuts";

type Shortcut = {
  readonly keys: readonly string[];
  readonly act: string;
  /** What it does for who leads, where that is more. */
  readonly leading?: string;
  readonly lead?: true;
};

const KEYS: readonly Shortcut[] = [
  { keys: ["1", "2", "3", "4"], act: "Score the question; the same digit again takes it back" },
  { keys: ["0"], act: "Not assessed" },
  { keys: ["N"], act: "Write a note" },
  { keys: ["Esc"], act: "Leave the note" },
  { keys: ["J"], act: "Next question", leading: "Next question, for everybody" },
  { keys: ["K"], act: "Previous question", leading: "Previous question, for everybody" },
  { keys: ["P"], act: "Pause and resume", lead: true },
  { keys: ["Enter"], act: "Start the interview", lead: true },
  { keys: ["?"], act: "This list" },
];

const IN_NOTES: readonly { readonly sign: string; readonly act: string }[] = [
  { sign: "+", act: "in favour" },
  { sign: "-", act: "against" },
  { sign: "?", act: "to clear up" },
  { sign: ">", act: "their words" },
  { sign: "/3", act: "scores this question 3" },
  { sign: "@2", act: "files it with question 2" },
];

/** Every key of the room, and the switch for people whom single keys get in the way. */
export function ShortcutsDialog({
  open,
  onOpenChange,
  mode,
  onMode,
  leads,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  mode: ShortcutMode;
  onMode: (mode: ShortcutMode) => void;
  leads: boolean;
}) {
  return (
    <Dialog
      title="Shortcuts"
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <DialogClose>
          <Button>Close</Button>
        </DialogClose>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
        {KEYS.filter((one) => leads || !one.lead).map((one) => (
          <div key={one.act} className="contents">
            <dt className="flex gap-1">
              {one.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{(leads && one.leading) || one.act}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-secondary text-muted">
        {leads
          ? "A press in the agenda only looks: the candidate keeps what is on until you bring the other one on. While you look elsewhere, J and K only look, too."
          : "You look for yourself: only who leads brings a question on for everybody."}
      </p>
      <p className="mt-4 text-secondary text-muted">
        A note may begin with{" "}
        {IN_NOTES.map(({ sign, act }, index) => (
          <span key={sign}>
            {index > 0 && ", "}
            <Kbd>{sign}</Kbd> {act}
          </span>
        ))}
        .
      </p>
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

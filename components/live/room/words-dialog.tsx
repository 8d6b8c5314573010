import { type FormEvent, useId, useState } from "react";
import { Button } from "../../ui/button";
import { Dialog, DialogClose } from "../../ui/dialog";
import { TextArea } from "../../ui/text-area";

const MOST = 1_000;

/** Asks for the words that were really spoken. `initial` is what is noted so far. */
export function WordsDialog({
  title,
  description,
  label,
  act,
  initial,
  mayBeEmpty,
  open,
  onOpenChange,
  onSay,
}: {
  title: string;
  description: string;
  label: string;
  act: string;
  initial: string;
  mayBeEmpty: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSay: (text: string) => void;
}) {
  const form = useId();
  const [text, setText] = useState(initial);
  const [missing, setMissing] = useState(false);
  const say = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === "" && !mayBeEmpty) return setMissing(true);
    if (said.length > MOST) return;
    onSay(said);
    onOpenChange(false);
  };
  return (
    <Dialog
      title={title}
      description={description}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary">
            {act}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={say}>
        <TextArea
          label={label}
          spoken
          value={text}
          most={MOST}
          error={missing ? "Write the question as you ask it, then press the button again." : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

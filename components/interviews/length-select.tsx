import { STRETCHES, type Stretch } from "@/lib/domain/interviews/plan";
import { Select } from "../ui/select";

const NAMES: Record<Stretch, string> = {
  1: "As the kit plans",
  1.25: "A quarter longer",
  1.5: "Half as long again",
  2: "Twice as long",
};

/**
 * How long an interview is planned, as a field of a form. What was chosen before is never shown: it would tell whoever
 * scores. `unchosen`: the words for choosing nothing.
 */
export function LengthSelect({
  value,
  error,
  unchosen,
}: {
  value: string;
  error: string | undefined;
  unchosen?: string;
}) {
  return (
    <Select
      id="stretch"
      name="stretch"
      label="Length"
      hint="Longer for any reason; nobody is asked for it. All clocks follow. People see the minutes, and not what was chosen here."
      defaultValue={value}
      options={[
        ...(unchosen === undefined ? [] : [{ value: "", label: unchosen }]),
        ...STRETCHES.map((stretch) => ({ value: String(stretch), label: NAMES[stretch] })),
      ]}
      error={error}
    />
  );
}

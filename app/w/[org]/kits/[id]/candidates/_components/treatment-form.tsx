import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

/** Chooses the two candidates to compare; the address holds the choice. */
export function TreatmentForm({
  candidates,
  first,
  second,
}: {
  candidates: readonly { readonly id: string; readonly label: string }[];
  /** Ids chosen before. */
  first: string;
  second: string;
}) {
  const options = candidates.map(({ id, label }) => ({ value: id, label }));
  return (
    <form className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
      <Select
        id="first"
        name="first"
        label="Candidate"
        className="w-60"
        defaultValue={first}
        options={options}
      />
      <Select
        id="second"
        name="second"
        label="Compared with"
        className="w-60"
        defaultValue={second}
        options={options}
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Works without scripts: it only leads to an address. */
export function CodeForm() {
  return (
    <form action="/j" className="mt-8 flex max-w-xs flex-col items-start gap-4">
      <TextField
        id="code"
        name="code"
        label="Code"
        hint="There is no 0, O, 1 or I in it."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        required
      />
      <Button type="submit" variant="primary">
        Go on
      </Button>
    </form>
  );
}

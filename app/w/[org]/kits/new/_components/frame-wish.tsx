import { TextField } from "@/components/ui/text-field";
import { defaultFrame } from "@/lib/domain/assembly/default-request";

const SIDES = [
  { field: "openingMinutes", label: "Opening" },
  { field: "closingMinutes", label: "Closing" },
] as const;

/** Minutes for hello and for the candidate's questions; an empty field is the usual of the length. */
export function FrameWish({
  minutes,
  nameOf,
  typed,
  errors,
}: {
  /** Of the whole interview. */
  minutes: number;
  /** The field's name in the form, where the form asks about several interviews. */
  nameOf: (field: (typeof SIDES)[number]["field"]) => string;
  /** By name, readable or not. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const usual = defaultFrame(minutes);
  return (
    <fieldset>
      <legend className="sr-only">Opening and closing</legend>
      <div className="grid grid-cols-2 items-start gap-4">
        {SIDES.map(({ field, label }) => {
          const name = nameOf(field);
          return (
            <TextField
              key={field}
              id={name}
              name={name}
              label={
                <>
                  {label}
                  <span className="sr-only"> in minutes</span>
                </>
              }
              hint={`Minutes, usually ${usual[field]}.`}
              inputMode="numeric"
              maxLength={5}
              defaultValue={typed[name] ?? ""}
              error={errors[name]}
              className="[&_input]:w-20"
            />
          );
        })}
      </div>
    </fieldset>
  );
}

import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { topicKey } from "@/lib/domain/assembly/address-finer";
import type { Topic } from "@/lib/domain/assembly/request";
import { topicName } from "@/lib/domain/assembly/wishes";

const WEIGHTS = [
  { value: "0", label: "0, nothing" },
  { value: "", label: "1, usual" },
  { value: "2", label: "2, double" },
  { value: "3", label: "3, triple" },
];

/** How much one subject or competency counts, and its share of the minutes. */
export function TopicWish({
  topic,
  typed,
  errors,
}: {
  topic: Topic;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const name = topicName(topic);
  const weight = topicKey("weight", topic);
  const given = typed[weight] ?? "";
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{name}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)_4rem_4rem] items-start gap-2">
        <Select
          id={weight}
          name={weight}
          label={<Small>Counts</Small>}
          defaultValue={given === "1" ? "" : given}
          options={WEIGHTS}
          error={errors[weight]}
        />
        {(["least", "most"] as const).map((side) => (
          <TextField
            key={side}
            id={topicKey(side, topic)}
            name={topicKey(side, topic)}
            label={
              <Small>
                {side === "least" ? "At least" : "At most"}
                <span className="sr-only"> minutes of {name}</span>
              </Small>
            }
            inputMode="numeric"
            maxLength={5}
            placeholder="min"
            defaultValue={typed[topicKey(side, topic)] ?? ""}
            error={errors[topicKey(side, topic)]}
            className={errors[topicKey(side, topic)] ? "col-span-full [&_input]:w-16" : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="text-secondary font-normal text-muted">{children}</span>;
}

import { Fold } from "@/components/questions/fold";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { FRAME_FIELDS } from "@/lib/domain/assembly/frame-fields";
import { fieldOf } from "@/lib/domain/loops/loop-address";
import { isExtra, ROUND_NAME_MAX, type RoundAsk } from "@/lib/domain/loops/loop-ask";
import { KIND_NAMES, SUBJECT_NAMES, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { Boxes } from "../../_components/boxes";
import { ASKED_KINDS, LENGTHS } from "../../_components/choices";
import { FrameWish } from "../../_components/frame-wish";

/** One round, folded: how long it is and what it is about. */
export function RoundFields({
  round: { slug, name, request },
  typed,
  errors,
}: {
  round: RoundAsk;
  /** What the address holds of the minutes for hello and goodbye, by field. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const minutes = fieldOf(slug, "minutes");
  const named = fieldOf(slug, "name");
  const wrong =
    errors[named] ??
    errors[minutes] ??
    FRAME_FIELDS.map((field) => errors[fieldOf(slug, field)]).find((sentence) => sentence !== undefined);
  return (
    <div className="group border-t border-line py-1">
      <Fold label={`${name}: ${request.minutes} minutes`}>
        <div className="flex flex-col gap-3 pl-5">
          {isExtra(slug) && (
            <TextField
              id={named}
              name={named}
              label="Name of the round"
              defaultValue={name}
              most={ROUND_NAME_MAX}
              error={errors[named]}
            />
          )}
          <Select
            id={minutes}
            name={minutes}
            label="Minutes"
            defaultValue={request.minutes}
            error={errors[minutes]}
            options={LENGTHS.map((length) => ({ value: String(length), label: String(length) }))}
          />
          <FrameWish
            minutes={request.minutes}
            nameOf={(field) => fieldOf(slug, field)}
            typed={typed}
            errors={errors}
          />
          <div>
            <Boxes
              name={fieldOf(slug, "mustSubjects")}
              legend="Subjects to cover"
              all={SUBJECTS}
              names={SUBJECT_NAMES}
              chosen={request.mustSubjects}
            />
            <Boxes
              name={fieldOf(slug, "mustCompetencies")}
              legend="Competencies to cover"
              all={COMPETENCIES}
              names={COMPETENCY_NAMES}
              chosen={request.mustCompetencies}
            />
            <Boxes
              name={fieldOf(slug, "mustKinds")}
              legend="Kinds of question"
              all={ASKED_KINDS}
              names={KIND_NAMES}
              chosen={request.mustKinds}
            />
          </div>
        </div>
      </Fold>
      {wrong && (
        <div className="group-has-[>details[open]]:hidden">
          <FieldError id={`${slug}-error`}>{wrong}</FieldError>
        </div>
      )}
    </div>
  );
}

import { AddressLink } from "@/components/questions/address-link";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { AskedBefore } from "@/db/queries/asked-before";
import type { Loop, Role } from "@/lib/domain/loops/loop";
import { fieldOf, loopAddress } from "@/lib/domain/loops/loop-address";
import { EXTRA_ROUNDS, type LoopAsk, withExtraRound, withSeen } from "@/lib/domain/loops/loop-ask";
import { roleName } from "@/lib/domain/loops/role-name";
import { LEVEL_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { Boxes } from "../../_components/boxes";
import { InStep } from "../../_components/in-step";
import { Known } from "../../_components/known";
import { RoundFields } from "./round-fields";
import { besideFields, shownFields } from "./shown-fields";

/** What a loop is asked to be: whom for, which rounds, and each round's minutes and focus. */
export function LoopFields({
  path,
  ask,
  loops,
  roles,
  typed,
  errors,
  asked,
  find,
}: {
  path: string;
  ask: LoopAsk;
  loops: readonly Loop[];
  roles: readonly Role[];
  /** What the address holds of each round's minutes for hello and goodbye, by field. */
  typed: Readonly<Record<string, string>>;
  /** Sentence by field. */
  errors: Readonly<Record<string, string>>;
  asked: readonly AskedBefore[];
  /** Part of the name that `asked` was looked for by. */
  find: string;
}) {
  const { loop, role, level, rounds, out, twice } = ask;
  const more = withExtraRound(ask);
  const added = more?.rounds.find(({ slug }) => rounds.every((round) => round.slug !== slug));
  const shown = shownFields(ask);
  const nameOf = new Map([...rounds, ...out].map(({ slug, name }) => [slug, name]));
  const all = [...loop.rounds.map(({ slug }) => slug), ...EXTRA_ROUNDS].filter((slug) => nameOf.has(slug));
  return (
    <div className="flex flex-col gap-5 wrap-anywhere">
      {loops.length > 1 ? (
        <Select
          name="loop"
          label="Loop"
          defaultValue={loop.slug}
          options={loops.map(({ slug, title }) => ({ value: slug, label: title }))}
          error={errors.loop}
        />
      ) : (
        <input type="hidden" name="loop" value={loop.slug} />
      )}
      <Select
        name="role"
        label="Role"
        defaultValue={role.slug}
        options={roles.map((one) => ({ value: one.slug, label: roleName(one) }))}
        error={errors.role}
      />
      <RadioGroup
        legend="Level"
        name="level"
        layout="segmented"
        defaultValue={level}
        options={role.levels.map((one) => ({ value: one, label: LEVEL_NAMES[one] }))}
        error={errors.level}
      />
      <div className="flex flex-col">
        <Boxes
          name="rounds"
          legend="Rounds"
          all={all}
          names={Object.fromEntries(nameOf)}
          error={errors.rounds}
          chosen={rounds.map(({ slug }) => slug)}
        />
        {rounds.map((round) => (
          <RoundFields key={round.slug} round={round} typed={typed} errors={errors} />
        ))}
        <Boxes
          name="twice"
          legend="In at least two rounds"
          all={COMPETENCIES}
          names={COMPETENCY_NAMES}
          chosen={twice}
        />
        <Known
          asked={asked}
          find={find}
          seen={rounds[0]?.request.seen ?? []}
          to={(seen) => `${path}?${loopAddress(withSeen(ask, seen))}`}
        />
      </div>
      {more && (
        <AddressLink
          href={`${path}?${loopAddress(more)}`}
          leadTo={added && fieldOf(added.slug, "name")}
          className={`${TEXT_LINK_CLASS} self-start`}
        >
          Add a round
        </AddressLink>
      )}
      <InStep
        values={{
          loop: [loop.slug],
          role: [role.slug],
          level: [level],
          twice,
          ...Object.fromEntries(Object.entries(shown).map(([field, { values }]) => [field, values])),
          ...Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, [text]])),
        }}
      />
      {besideFields(ask).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" className="self-start">
        Choose questions
      </Button>
    </div>
  );
}

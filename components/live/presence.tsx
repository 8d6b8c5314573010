import { classNames } from "../ui/class-names";

export interface PresentPerson {
  id: string;
  name: string;
  you?: boolean;
  /** Not here now; the place is kept. */
  away?: boolean;
  /** Starts, advances and ends the interview. */
  leads?: boolean;
}

/** Up to two initials: "Priya Natarajan" gives PN, "Tomás" gives T. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** Who is here. Nothing is shown of what others do. */
export function Presence({ people }: { people: readonly PresentPerson[] }) {
  return (
    <ul aria-label="Panel" className="flex items-center gap-2">
      {people.map((person) => (
        <li
          key={person.id}
          title={`${person.name}${person.leads ? ", leads" : ""}${person.away ? ", not here" : ""}`}
          className={classNames(
            "grid h-6 min-w-6 place-items-center rounded-full bg-sunken px-1 text-meta font-semibold",
            person.away && "border border-dashed border-control text-muted",
          )}
        >
          <span aria-hidden>{person.you ? "You" : initials(person.name)}</span>
          <span className="sr-only">
            {person.name}
            {person.you && " (you)"}
            {person.leads && ", leads"}
            {person.away && ", not here"}
          </span>
        </li>
      ))}
    </ul>
  );
}

import type { AgendaEntry } from "@/lib/domain/interviews/agenda";
import type { ObserverView } from "@/lib/domain/interviews/observer-view";
import type { RoomState } from "@/lib/domain/interviews/state";

/** What is said at one point of the agenda, with the probes and why it is asked. */
export function ObserverQuestion({
  view,
  entry,
  said,
}: {
  view: ObserverView;
  entry: AgendaEntry | undefined;
  /** Other words that were spoken, by entry. */
  said: RoomState["reworded"];
}) {
  const item = view.items.find(({ id }) => id === entry?.id);
  const other = entry && Object.hasOwn(said, entry.id) ? said[entry.id] : undefined;
  const words = other ?? item?.prompt ?? frameWords(view, entry);
  return (
    <>
      <h2 className="spoken mt-2 max-w-question text-h3 wrap-anywhere tablet:text-question">
        {words || "There is nothing to read aloud here."}
      </h2>
      {item && other !== undefined && (
        <p className="mt-2 max-w-question text-secondary text-muted">As written: {item.prompt}</p>
      )}
      {item && item.probes.length > 0 && (
        <ul aria-label="Probes" className="mt-5 flex max-w-question list-disc flex-col gap-2 pl-5">
          {item.probes.map((probe) => (
            <li key={probe} className="spoken text-reading">
              {probe}
            </li>
          ))}
        </ul>
      )}
      {item && <p className="mt-4 max-w-question text-secondary text-muted">{item.purpose}</p>}
    </>
  );
}

function frameWords(view: ObserverView, entry: AgendaEntry | undefined): string {
  if (entry?.kind === "extra") return entry.title;
  return entry?.kind === "opening" ? view.opening : view.closing;
}

import type { KitItem } from "@/lib/domain/kits/kit";
import { COMPETENCIES, COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";

/** Which question gives evidence on which competency: one dot per meeting. */
export function Coverage({ items }: { items: readonly KitItem[] }) {
  return (
    <table className="w-full border-collapse text-left text-secondary">
      <caption className="pb-2 text-left text-base font-semibold">Evidence on</caption>
      <thead>
        <tr>
          <th scope="col" className="border-b border-line pb-1 font-medium text-muted">
            Question
          </th>
          {items.map((item, index) => (
            <th
              key={item.question.slug}
              scope="col"
              title={item.question.title}
              className="w-5 border-b border-line pb-1 text-center font-medium text-muted"
            >
              {index + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COMPETENCIES.map((competency) => (
          <tr key={competency}>
            <th scope="row" className="border-b border-line py-1.5 pr-2 font-normal">
              {COMPETENCY_NAMES[competency]}
            </th>
            {items.map(({ question }) => (
              <td key={question.slug} className="border-b border-line text-center">
                {question.competencies.includes(competency) && (
                  <span className="inked inline-block size-2 rounded-full bg-accent forced-colors:bg-[CanvasText]">
                    <span className="sr-only">yes</span>
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

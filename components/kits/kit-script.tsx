import type { KitItem, KitRevision } from "@/lib/domain/kits/kit";
import { type PacedUse, paceText } from "@/lib/domain/kits/pace";
import { AnchorList } from "../questions/anchor-list";
import { Fold } from "../questions/fold";
import { Points } from "../questions/points";
import { WithCode } from "../questions/with-code";
import { Tag } from "../ui/tag";

/**
 * A kit as it is spoken: welcome, questions in order, goodbye. Rubrics open where they are needed. `paces` say by
 * slug how long a question usually takes.
 */
export function KitScript({ kit, paces }: { kit: KitRevision; paces: Readonly<Record<string, PacedUse>> }) {
  return (
    <div className="flex max-w-script flex-col">
      <Spoken title="Welcome" minutes={kit.opening.minutes} text={kit.opening.text} />
      <ol className="flex flex-col">
        {kit.items.map((item, index) => (
          <ScriptItem
            key={item.question.slug}
            item={item}
            number={index + 1}
            pace={paces[item.question.slug] ?? null}
          />
        ))}
      </ol>
      <Spoken title="Their questions" minutes={kit.closing.minutes} text={kit.closing.text} />
    </div>
  );
}

function Spoken({ title, minutes, text }: { title: string; minutes: number; text: string }) {
  if (minutes === 0 && text === "") return null;
  return (
    <section className="border-t border-line py-6 first:border-t-0 first:pt-0">
      <PartHeading title={title} minutes={minutes} />
      <p className="spoken mt-2 text-reading">{text}</p>
    </section>
  );
}

function ScriptItem({ item, number, pace }: { item: KitItem; number: number; pace: PacedUse | null }) {
  const { question, rubric } = item;
  return (
    <li className="border-t border-line py-6">
      <PartHeading
        title={`${number}. ${question.title}`}
        minutes={item.minutes}
        optional={!item.mustHave}
        pace={pace}
      />
      <p className="spoken mt-3 max-w-question text-h3 print:mt-1 print:text-reading">
        <WithCode text={question.prompt} />
      </p>
      {item.original !== undefined && (
        <div className="mt-2 print:mt-1">
          <Tag>Reworded for this kit</Tag>
          <Fold label="Original words">
            <p className="spoken max-w-question text-reading">
              <WithCode text={item.original} />
            </p>
          </Fold>
        </div>
      )}
      <p className="mt-2 text-secondary text-muted print:hidden">{item.reasons.join(" ")}</p>
      <div className="mt-2 print:mt-1 print:[&_details>div]:pb-1 print:[&_ol_li]:gap-2 print:[&_ol_li]:p-2 print:[&_section_ul]:gap-0 print:[&_summary]:min-h-0">
        <Fold label={`${question.probes.length} probes`}>
          <ul className="spoken flex list-disc flex-col gap-1 pl-5 text-reading marker:text-faint print:gap-0.5 print:text-base">
            {question.probes.map((probe) => (
              <li key={probe}>
                <WithCode text={probe} />
              </li>
            ))}
          </ul>
        </Fold>
        <Fold label="What each level sounds like">
          <AnchorList anchors={rubric.anchors} />
        </Fold>
        <Fold label="Key points and signs">
          {/* Side by side on paper, so that a question stays on one page. */}
          <div className="flex flex-col gap-4 print:grid print:grid-cols-2 print:text-secondary">
            <Points level={3} title="Key points" points={question.keyPoints} />
            <div className="flex flex-col gap-4 empty:hidden">
              <Points level={3} title="Good signs" points={question.signs} />
              <Points level={3} title="Warning signs" points={question.warnings} />
            </div>
          </div>
        </Fold>
      </div>
      <PaperScore />
    </li>
  );
}

function PartHeading({
  title,
  minutes,
  optional,
  pace = null,
}: {
  title: string;
  minutes: number;
  optional?: boolean;
  pace?: PacedUse | null;
}) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <h2 className="text-reading">{title}</h2>
      <p className="shrink-0 text-secondary text-muted tabular-nums">
        {optional && "first to drop when late, "}
        {paceText(minutes, pace) ?? `${minutes} min`}
      </p>
    </div>
  );
}

/** Boxes and lines to write on, on paper only. */
function PaperScore() {
  return (
    <div aria-hidden className="mt-3 hidden print:block">
      <p className="flex gap-4">
        {[1, 2, 3, 4, "–"].map((level) => (
          <span key={level} className="flex items-center gap-1.5">
            <span className="inline-block size-4 border border-control" /> {level}
          </span>
        ))}
      </p>
      <p className="h-7 border-b border-line" />
      <p className="h-7 border-b border-line" />
      <p className="h-7 border-b border-line" />
    </div>
  );
}

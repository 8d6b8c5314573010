import type { BankEntry } from "@/lib/domain/kits/kit";
import { KIND_NAMES, STACK_NAMES, SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import { ScoreStone } from "../live/score-stone";
import { TextLink } from "../shell/text-link";
import { AnchorList } from "./anchor-list";
import { Fold } from "./fold";
import { Points } from "./points";
import { Prose } from "./prose";
import { levelsOf } from "./question-list";
import { WithCode } from "./with-code";

/**
 * One question with everything an interviewer may know about it, to read from top to bottom. `close` are the
 * questions that never stand in one kit with it, `base` what their addresses start with.
 */
export function QuestionArticle({
  entry,
  close,
  base,
}: {
  entry: BankEntry;
  close: readonly { readonly slug: string; readonly title: string }[];
  base: string;
}) {
  const { question, rubric } = entry;
  return (
    <article className="grid gap-x-14 gap-y-8 room:grid-cols-[minmax(0,42rem)_13rem]">
      <section>
        <h2 className="text-secondary font-medium text-muted">Ask as written</h2>
        <p className="spoken mt-1 max-w-question text-h3 sm:text-question">
          <WithCode text={question.prompt} />
        </p>
        <p className="mt-4 text-reading text-muted">{question.purpose}</p>
      </section>
      <Facts entry={entry} />
      <div className="flex max-w-script flex-col gap-8">
        <Points title="Probes" points={question.probes} spoken />
        <section>
          <h2 className="mb-2 text-base">What each level sounds like</h2>
          <AnchorList anchors={rubric.anchors} />
        </section>
        <Points title="Key points" points={question.keyPoints} />
        <div className="grid gap-8 sm:grid-cols-2">
          <Points title="Good signs" points={question.signs} />
          <Points title="Warning signs" points={question.warnings} />
        </div>
        <section>
          <h2 className="text-base">Reference answer</h2>
          <Prose text={question.reference} />
        </section>
        <section>
          <h2 className="text-base">Sample answers</h2>
          <p className="text-secondary text-muted">One spoken answer per level, to hear the difference.</p>
          <ul className="mt-1">
            {RUBRIC_LEVELS.map((level) => (
              <li key={level}>
                <Fold
                  label={
                    <>
                      <ScoreStone score={level} silent />
                      <span className="sr-only">{level}, </span>
                      {RUBRIC_LEVEL_NAMES[level]}
                    </>
                  }
                >
                  <blockquote className="spoken ml-2 border-l-2 border-line pl-4 text-reading">
                    <WithCode text={rubric.samples[level]} />
                  </blockquote>
                </Fold>
              </li>
            ))}
          </ul>
        </section>
        {close.length > 0 && (
          <section>
            <h2 className="text-base">Asks nearly the same</h2>
            <p className="text-secondary text-muted">Never in one kit with this question.</p>
            <ul className="mt-1 flex flex-col gap-1">
              {close.map(({ slug, title }) => (
                <li key={slug}>
                  <TextLink href={`${base}/${slug}`} className="spoken text-reading">
                    {title}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Sources references={question.references} checked={question.checked} />
      </div>
    </article>
  );
}

function Facts({ entry: { question } }: { entry: BankEntry }) {
  const facts = [
    ["Subject", SUBJECT_NAMES[question.subject]],
    ["Kind", KIND_NAMES[question.kind]],
    ["Level", levelsOf(question)],
    ["Minutes", String(question.minutes)],
    ["Written for", question.stack.map((stack) => STACK_NAMES[stack]).join(", ") || "Every stack"],
    ["Evidence on", question.competencies.map((name) => COMPETENCY_NAMES[name]).join(", ")],
  ] as const;
  return (
    <dl className="grid grid-cols-2 content-start gap-x-6 gap-y-3 border-y border-line py-4 sm:grid-cols-3 room:grid-cols-1 room:border-y-0 room:border-l room:py-0 room:pl-6">
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt className="text-secondary text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Sources({ references, checked }: { references: readonly string[]; checked: string | null }) {
  if (references.length === 0) return null;
  return (
    <section className="text-secondary">
      <h2 className="text-base">Rests on</h2>
      <ul className="mt-1 flex flex-col gap-2.5">
        {references.map((address) => (
          <li key={address}>
            <a
              href={address}
              rel="noreferrer"
              className="wrap-anywhere text-accent-text underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {address.replace(/^https:\/\//, "")}
            </a>
          </li>
        ))}
      </ul>
      {checked && (
        <p className="mt-1 text-muted">
          Facts last checked on <time>{checked}</time>.
        </p>
      )}
    </section>
  );
}

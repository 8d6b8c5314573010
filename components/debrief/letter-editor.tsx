"use client";

import { Download } from "lucide-react";
import {
  citationWords,
  LETTER_PART_NAMES,
  LETTER_PARTS,
  type Letter,
  type LetterSentence,
  letterText,
} from "@/lib/domain/debrief/letter";
import { unsayableIn } from "@/lib/domain/debrief/unsayable";
import type { Target } from "@/lib/domain/scoring/score";
import { counted } from "@/lib/domain/shared/counted";
import { PrintButton } from "../kits/print-button";
import { buttonClass } from "../ui/button-class";
import { Checkbox } from "../ui/checkbox";
import { CopyField } from "../ui/copy-field";
import { Notice } from "../ui/notice";
import { TextArea } from "../ui/text-area";
import { useBegunLetter } from "./use-begun-letter";

type Names = Readonly<Partial<Record<Target, string>>>;

/** Sentences to choose and edit, each with its source beside it, and the letter that they make. */
export function LetterEditor({
  reader,
  candidateName,
  letter,
  targetNames,
  names,
  others,
}: {
  /** Who writes which letter: what they changed is kept on the device under this name. */
  reader: string;
  candidateName: string;
  letter: Letter;
  targetNames: Names;
  /** Of everybody who may not appear in it. */
  names: readonly string[];
  /** Of other candidates. */
  others: readonly string[];
}) {
  const begun = useBegunLetter(reader, letter.sentences);
  const nameOf = (target: Target) => targetNames[target] ?? target;
  const chosen = begun.sentences.filter((one) => one.chosen);
  const text = letterText(candidateName, chosen);
  return (
    <div className="grid gap-x-10 gap-y-8 room:grid-cols-2 print:block">
      <div className="min-w-0 print:hidden">
        <LeftOut letter={letter} nameOf={nameOf} />
        {LETTER_PARTS.map((part) => (
          <section key={part} aria-labelledby={`part-${part}`} className="mb-8">
            <h2 id={`part-${part}`} className="text-h3 font-semibold">
              {LETTER_PART_NAMES[part]}
            </h2>
            <ul className="mt-2 border-t border-line">
              {begun.sentences
                .filter((one) => one.part === part)
                .map((one) => (
                  <Sentence
                    key={one.id}
                    sentence={one}
                    source={citationWords(one.citation, nameOf)}
                    problems={one.chosen ? unsayableIn(one.words, names, others) : []}
                    {...begun}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <section aria-labelledby="letter" className="min-w-0 print:hidden">
        <h2 id="letter" className="mb-2 text-h3 font-semibold">
          The letter
        </h2>
        <CopyField
          label="Text"
          hint="Nothing is sent from here. Add what is yours to say, and sign it, where you send it."
          value={text}
          rows={16}
        />
        <div className="mt-3 flex flex-wrap gap-2">
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
            download="feedback-letter.txt"
            className={buttonClass({})}
          >
            <Download aria-hidden />
            Download (.txt)
          </a>
          <PrintButton />
        </div>
      </section>
      <p className="hidden whitespace-pre-wrap print:block">{text}</p>
    </div>
  );
}

function Sentence({
  sentence: { id, words, chosen },
  source,
  problems,
  choose,
  write,
}: {
  sentence: LetterSentence;
  source: string;
  problems: readonly string[];
  choose: (id: string, chosen: boolean) => void;
  write: (id: string, words: string) => void;
}) {
  return (
    <li className="border-b border-line py-3">
      <Checkbox
        label={<span className="wrap-anywhere">{chosen ? "In the letter" : words}</span>}
        hint={<span className="wrap-anywhere">{source}</span>}
        checked={chosen}
        onChange={(event) => choose(id, event.target.checked)}
      />
      {chosen && (
        <TextArea
          className="mt-2"
          label={`Sentence from: ${source}`}
          hideLabel
          rows={2}
          value={words}
          onChange={(event) => write(id, event.target.value)}
          error={problems.length > 0 ? `${problems.join(" ")} Take it out before you send it.` : undefined}
        />
      )}
    </li>
  );
}

function LeftOut({ letter, nameOf }: { letter: Letter; nameOf: (target: Target) => string }) {
  const disputed = letter.disputed.map((target) => `“${nameOf(target)}”`);
  const held = letter.heldBack;
  if (disputed.length === 0 && held === 0) return null;
  return (
    <div className="mb-6">
      <Notice title="Left out of the draft">
        {disputed.length > 0 &&
          `The panel is two or more levels apart on ${new Intl.ListFormat("en").format(disputed)}, so no level says what was heard. `}
        {held > 0 &&
          `${counted(held, "line")} of evidence ${held === 1 ? "names" : "name"} somebody or ${held === 1 ? "reads" : "read"} like a score.`}
      </Notice>
    </div>
  );
}

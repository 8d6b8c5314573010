"use client";

import { Fold } from "@/components/questions/fold";
import { WithCode } from "@/components/questions/with-code";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { otherWords, REWORDED_MAX } from "@/lib/domain/kits/reword";
import { useRewordings } from "./rewordings";

/** The words a question is asked in, for this kit: its own, or those somebody typed here. */
export function AskedWords({ slug, original }: { slug: string; original: string }) {
  const { words } = useRewordings();
  const other = otherWords(original, words[slug]);
  return (
    <>
      <p className="spoken mt-1 text-reading wrap-anywhere">
        <WithCode text={other ?? original} />
      </p>
      {other !== null && (
        <p className="mt-2">
          <Tag>Reworded for this kit</Tag>
        </p>
      )}
    </>
  );
}

/** Says so where a question is named without its words. */
export function RewordedTag({ slug, original }: { slug: string; original: string }) {
  const { words } = useRewordings();
  return otherWords(original, words[slug]) !== null && <Tag>Reworded</Tag>;
}

/** Where other words are typed. The question in the bank and its rubric stay as they are. */
export function Reword({ slug, title, original }: { slug: string; title: string; original: string }) {
  const { words, say } = useRewordings();
  const typed = words[slug];
  const other = otherWords(original, typed);
  return (
    <Fold
      label={
        <span>
          Reword<span className="sr-only"> {title}</span>
        </span>
      }
    >
      <div className="flex flex-col items-start gap-2">
        <TextArea
          id={`words-${slug}`}
          className="w-full"
          label="In this kit it is asked in these words"
          hint="Ask for the same thing: the rubric stays as it is, and other kits keep the original."
          rows={3}
          spoken
          maxLength={REWORDED_MAX}
          value={typed ?? original}
          onChange={(event) => say(slug, event.target.value)}
        />
        {other === null ? (
          typed !== undefined &&
          typed.trim() === "" && <p className="text-muted">Nothing is written, so the original is asked.</p>
        ) : (
          <>
            <p className="text-secondary text-muted">
              Original: <WithCode text={original} />
            </p>
            <Button size="small" onClick={() => say(slug, original)}>
              Take the original words
            </Button>
          </>
        )}
      </div>
    </Fold>
  );
}

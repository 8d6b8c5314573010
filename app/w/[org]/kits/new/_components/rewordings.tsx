"use client";

import { createContext, type ReactNode, use } from "react";
import { forgetRewordings, keepRewordings, useKeptRewordings } from "@/components/kits/rewording-store";
import type { Rewordings } from "@/lib/domain/kits/reword";

type Words = {
  /** As typed, by slug, also of questions that left the list: one that comes back has its words again. */
  readonly words: Rewordings;
  readonly say: (slug: string, typed: string) => void;
  readonly forget: () => void;
};

const WordsContext = createContext<Words>({ words: {}, say: () => {}, forget: () => {} });

export function useRewordings(): Words {
  return use(WordsContext);
}

/** Holds what questions are called in this kit while it is being made. `page`: its path, one kit at a time. */
export function RewordingsOfKit({
  page,
  copied,
  children,
}: {
  page: string;
  /** The words of the kit that this one is a copy of. */
  copied: Rewordings;
  children: ReactNode;
}) {
  const words = useKeptRewordings(page) ?? copied;
  return (
    <WordsContext
      value={{
        words,
        say: (slug, typed) => keepRewordings(page, { ...words, [slug]: typed }),
        forget: () => forgetRewordings(page),
      }}
    >
      {children}
    </WordsContext>
  );
}

import { useState } from "react";
import type { Agenda } from "@/lib/domain/interviews/agenda";
import { type Chosen, lookingAt, stayingIn } from "@/lib/domain/interviews/looking";

export type Looking = {
  /** The entry on this screen. */
  readonly looking: string;
  readonly look: (entry: string) => void;
  /** Back to what is on, and along with it. */
  readonly follow: () => void;
  /** Whether a line is being written on this screen now. */
  readonly writing: (now: boolean) => void;
};

/** What this one person looks at. Only a step of their own changes it while they write, or after they stopped. */
export function useLooking(current: string | null, agenda: Agenda): Looking {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [writingIn, setWritingIn] = useState<string | null>(null);
  const looking = lookingAt(current, agenda, chosen, writingIn);
  const choose = (next: Chosen | null) => {
    setWritingIn(null);
    setChosen(next);
  };
  return {
    looking,
    look: (entry) => choose({ entry, under: current }),
    follow: () => choose(null),
    writing: (now) => setWritingIn(now ? looking : stayingIn(current, agenda, chosen, writingIn)),
  };
}

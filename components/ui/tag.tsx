import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TagTone = "neutral" | "accent" | "warn" | "danger" | "ok";

const TONES: Record<TagTone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent-text",
  warn: "bg-warn-soft text-warn-text",
  danger: "bg-danger-soft text-danger-text",
  ok: "bg-ok-soft text-ok-text",
};

/** A short word about the thing beside it: a state, a level, a subject. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-chip px-1.5 py-0.5 text-meta font-medium whitespace-nowrap forced-colors:border",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}

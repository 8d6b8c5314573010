import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoticeTone = "info" | "warn" | "danger" | "ok";

const TONES = {
  info: { box: "bg-accent-soft", ink: "text-accent-text", icon: Info, word: "Note" },
  warn: { box: "bg-warn-soft", ink: "text-warn-text", icon: TriangleAlert, word: "Warning" },
  danger: { box: "bg-danger-soft", ink: "text-danger-text", icon: CircleAlert, word: "Problem" },
  ok: { box: "bg-ok-soft", ink: "text-ok-text", icon: CircleCheck, word: "Done" },
} as const;

/** A message in the flow of the page. `live` announces it when it appears after loading. */
export function Notice({
  tone = "info",
  title,
  action,
  live,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const { box, ink, icon: Icon, word } = TONES[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={classNames("flex items-start gap-3 rounded-control px-3 py-2.5 forced-colors:border", box)}
    >
      <Icon aria-hidden className={classNames("mt-0.75 size-4 shrink-0", ink)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <span className="sr-only">{word}: </span>
          {title && <p className={classNames("font-semibold", ink)}>{title}</p>}
          {children && <div className="text-ink">{children}</div>}
        </div>
        {action}
      </div>
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { createContext, type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { addressOfForm } from "@/lib/domain/shared/address";
import { classNames } from "../ui/class-names";

const TYPING_PAUSE_MS = 350;

/**
 * Goes to another address of the same page, with the old result dimmed meanwhile; null outside of a form. `leadTo` is
 * the id of what takes the focus there.
 */
export const GoContext = createContext<((href: string, leadTo?: string) => void) | null>(null);

/**
 * A form whose answers live in the address. It is a plain GET form; once the page is awake every change
 * replaces the address by itself, and the old result stays, dimmed, until the new one is there.
 */
export function AddressForm({
  path,
  fields,
  tidy,
  className,
  formClassName,
  pendingLabel,
  answer,
  steps = false,
  children,
}: {
  path: string;
  /** What is asked. */
  fields: ReactNode;
  /** May take out what follows from the rest; `changed` is the name of the field. */
  tidy?: (address: URLSearchParams, changed: string) => void;
  className?: string;
  formClassName?: string;
  /** Said while the new result is on its way, where that may take a moment. */
  pendingLabel?: string;
  /** Id of the answer's heading: whoever asked by the button is led to it. */
  answer?: string;
  /** True where Back takes changes back one by one; typing into one field is one change. */
  steps?: boolean;
  /** What the answer is. */
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(false);
  const goal = useRef<string | undefined>(undefined);
  /** The fold that what was pressed last stood in; undefined when nothing was. */
  const pressed = useRef<HTMLElement | null>(undefined);
  /** The field whose typing has its step back already. */
  const typedInto = useRef("");
  useEffect(() => {
    if (pending) return;
    const heading = answer === undefined ? null : document.getElementById(answer);
    if (asked.current) {
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "start" });
    } else if (goal.current !== undefined) {
      const found = document.getElementById(goal.current);
      for (let fold = found?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
        fold.open = true;
      found?.focus();
    } else if (pressed.current !== undefined && document.activeElement === document.body) {
      // What was pressed is gone, and with it the focus: somebody at the keys would start over at the top.
      const home = pressed.current?.isConnected ? pressed.current : heading;
      home?.focus();
    }
    asked.current = false;
    goal.current = undefined;
    pressed.current = undefined;
  }, [pending, answer]);

  function show(form: HTMLFormElement, changed: string) {
    clearTimeout(timer.current);
    const address = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string") address.append(name, value);
    tidy?.(address, changed);
    const said = addressOfForm(address, (name) => KEEPS_EMPTY.test(name));
    const isStep = steps && (changed === "" || changed !== typedInto.current);
    const to = `${path}?${said}`;
    start(() => (isStep ? router.push(to, { scroll: false }) : router.replace(to, { scroll: false })));
    typedInto.current = isTyped(form.elements.namedItem(changed)) ? changed : "";
  }

  function change(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
    clearTimeout(timer.current);
    if (isTyped(field)) timer.current = setTimeout(() => show(form, field.name), TYPING_PAUSE_MS);
    else show(form, field.name);
  }

  function go(href: string, leadTo?: string) {
    goal.current = leadTo;
    pressed.current = document.activeElement?.closest("details")?.querySelector("summary") ?? null;
    typedInto.current = "";
    start(() => router.push(href, { scroll: false }));
  }
  return (
    <div className={className}>
      <search className={formClassName}>
        <form
          action={path}
          method="get"
          autoComplete="off"
          noValidate
          onChange={change}
          onSubmit={(event) => {
            event.preventDefault();
            // Enter in a search looks for something and goes on there.
            const field = document.activeElement;
            asked.current = !(field instanceof HTMLInputElement && field.type === "search");
            show(event.currentTarget, "");
          }}
        >
          <GoContext value={go}>{fields}</GoContext>
        </form>
      </search>
      <div aria-busy={pending} className={classNames("min-w-0 transition-opacity", pending && "opacity-70")}>
        <GoContext value={go}>{children}</GoContext>
      </div>
      {pendingLabel && <Sign shown={pending}>{pendingLabel}</Sign>}
    </div>
  );
}

/** Comes only where the answer takes long enough to be noticed. */
function Sign({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <p
      role="status"
      className={classNames(
        "pointer-events-none fixed bottom-4 left-1/2 z-20 -translate-x-1/2 rounded-control border border-line bg-raised px-4 py-2 font-medium whitespace-nowrap text-ink shadow-overlay transition-opacity max-shell:bottom-20 print:hidden",
        shown ? "opacity-100 delay-150" : "opacity-0",
      )}
    >
      {shown && children}
    </p>
  );
}

function isTyped(field: unknown): boolean {
  return field instanceof HTMLInputElement && TYPED.includes(field.type);
}

const TYPED = ["text", "search", "number"];
/** An empty list says "none of them", also of a round; a loop of no rounds and an empty role are mistakes to be told about. */
const KEEPS_EMPTY = /(^|\.)must|^ro(le|unds)$/;

"use client";

import type { ReactNode } from "react";
import { AddressForm } from "@/components/questions/address-form";
import { followFrame } from "@/lib/domain/assembly/frame-fields";
import { ANSWER } from "./focus-mark";

const WISHES = ["mustSubjects", "mustCompetencies", "mustKinds"] as const;
type Wish = (typeof WISHES)[number];

/** The kit the page was made for, as far as the next one depends on it. */
export type ShownAsk = Readonly<Record<Wish, readonly string[]>> & {
  /** True once somebody chose what to cover. */
  readonly own: boolean;
  readonly stack: string;
  /** Keys of everything the boxes show. */
  readonly keys: readonly string[];
  /** A list changed by hand. */
  readonly items: string | null;
};

function sameNames(boxes: readonly string[], shown: readonly string[]): boolean {
  const ticked = boxes.flatMap((names) => names.split(",")).filter((name) => name !== "");
  return ticked.length === shown.length && ticked.every((name) => shown.includes(name));
}

/**
 * The generator's form. While nobody touched the boxes they follow the length and the stack, and the page says
 * what that brought and left out, until something else is asked; from the first tick on they stay as they are. A list changed by hand stays until the
 * button asks for another.
 */
export function AskForm({
  path,
  shown,
  fields,
  children,
}: {
  path: string;
  shown: ShownAsk;
  fields: ReactNode;
  children: ReactNode;
}) {
  function tidy(address: URLSearchParams, changed: string) {
    followFrame(address, changed);
    if (changed !== "" && shown.items !== null) address.set("items", shown.items);
    const touched = WISHES.some((name) => !sameNames(address.getAll(name), shown[name]));
    if (shown.own || touched) return moveStack(address, changed);
    for (const name of WISHES) address.delete(name);
    if (changed === "minutes" || changed === "stack") address.set("before", shown.keys.join(","));
  }

  /** Who wanted a question on the stack wants one on the new stack, too. */
  function moveStack(address: URLSearchParams, changed: string) {
    const stack = address.get("stack") ?? "none";
    const subjects = address.getAll("mustSubjects");
    if (changed !== "stack" || stack === "none" || subjects.includes(stack)) return;
    if (subjects.includes(shown.stack)) address.append("mustSubjects", stack);
  }

  return (
    <AddressForm
      path={path}
      tidy={tidy}
      fields={fields}
      pendingLabel="Choosing questions…"
      answer={ANSWER}
      steps
      className="grid gap-x-8 gap-y-8 room:grid-cols-[16rem_minmax(0,1fr)]"
    >
      {children}
    </AddressForm>
  );
}

"use client";

import type { ReactNode } from "react";
import { AddressForm } from "@/components/questions/address-form";

const WISHES = ["mustSubjects", "mustCompetencies", "mustKinds"] as const;
type Wish = (typeof WISHES)[number];

function sameNames(boxes: readonly string[], shown: readonly string[]): boolean {
  const ticked = boxes.flatMap((names) => names.split(",")).filter((name) => name !== "");
  return ticked.length === shown.length && ticked.every((name) => shown.includes(name));
}

/**
 * The generator's form. A change of level, stack or length asks anew, with what is usual there to cover
 * unless somebody chose that; a list changed by hand survives only a change of the role's name.
 */
export function AskForm({
  path,
  ownWishes,
  shown,
  items,
  fields,
  children,
}: {
  path: string;
  ownWishes: boolean;
  /** What the boxes said when the page was made: a box that says otherwise now was touched. */
  shown: Readonly<Record<Wish, readonly string[]>>;
  items: string | null;
  fields: ReactNode;
  children: ReactNode;
}) {
  function tidy(address: URLSearchParams, changed: string) {
    const touched = WISHES.some((name) => !sameNames(address.getAll(name), shown[name]));
    if (!ownWishes && !touched) for (const name of WISHES) address.delete(name);
    if (changed === "role" && items !== null) address.set("items", items);
  }
  return (
    <AddressForm
      path={path}
      tidy={tidy}
      fields={fields}
      className="grid gap-x-8 gap-y-8 room:grid-cols-[16rem_minmax(0,1fr)]"
    >
      {children}
    </AddressForm>
  );
}

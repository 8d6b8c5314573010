"use client";

import type { ReactNode } from "react";
import { AddressForm } from "@/components/questions/address-form";

/**
 * The generator's form. A change of level, stack or length asks anew, with what is usual there to cover
 * unless somebody chose that; a list changed by hand survives only a change of the role's name.
 */
export function AskForm({
  path,
  ownWishes,
  items,
  fields,
  children,
}: {
  path: string;
  ownWishes: boolean;
  items: string | null;
  fields: ReactNode;
  children: ReactNode;
}) {
  function tidy(address: URLSearchParams, changed: string) {
    const wishes = ["mustSubjects", "mustCompetencies", "mustKinds"];
    if (!ownWishes && !wishes.includes(changed)) for (const name of wishes) address.delete(name);
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

"use client";

import type { ReactNode } from "react";
import { AddressForm } from "@/components/questions/address-form";
import { followFrame } from "@/lib/domain/assembly/frame-fields";
import { ANSWER } from "./answer";
import type { ShownField } from "./shown-fields";

/**
 * The form of a loop. What nobody changed follows the role, the level and the loop; from the first change on it
 * stays as it is.
 */
export function LoopForm({
  path,
  shown,
  fields,
  children,
}: {
  path: string;
  /** What the page was made for, by field. */
  shown: Readonly<Record<string, ShownField>>;
  fields: ReactNode;
  children: ReactNode;
}) {
  function tidy(address: URLSearchParams, changed: string) {
    followFrame(address, changed);
    for (const [field, { values, own }] of Object.entries(shown)) {
      const now = address.getAll(field).filter((value) => value !== "");
      if (!own && now.length === values.length && now.every((value) => values.includes(value)))
        address.delete(field);
    }
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

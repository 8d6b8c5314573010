"use client";

import { useEffect, useRef } from "react";

/**
 * Sets the form around it to what the page was made for. Fields keep what was done to them last, and a kit that
 * comes by a link, by Back or by a new usual would otherwise stand beside boxes that say something else.
 */
export function InStep({ values }: { values: Readonly<Record<string, readonly string[]>> }) {
  const anchor = useRef<HTMLInputElement>(null);
  useEffect(() => {
    for (const field of anchor.current?.form?.elements ?? []) {
      if (field instanceof HTMLInputElement) setInput(field, values[field.name]);
      if (field instanceof HTMLSelectElement) field.value = values[field.name]?.[0] ?? field.value;
    }
  }, [values]);
  return <input ref={anchor} type="hidden" />;
}

function setInput(field: HTMLInputElement, wanted: readonly string[] | undefined) {
  if (!wanted || field.type === "hidden") return;
  if (field.type === "checkbox" || field.type === "radio") field.checked = wanted.includes(field.value);
  // Never under the fingers of somebody typing.
  else if (field !== document.activeElement) field.value = wanted[0] ?? "";
}

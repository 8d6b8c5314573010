"use client";

import { useSyncExternalStore } from "react";

export const TEXT_SIZES = ["normal", "larger", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const CONTRASTS = ["normal", "more"] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** How a candidate wants the page to be, on this device and for nobody else to know. */
export type CandidateChoices = {
  readonly text: TextSize;
  readonly contrast: Contrast;
  /** Whether a clock is shown. */
  readonly clock: boolean;
};

export const NO_CHOICES: CandidateChoices = { text: "normal", contrast: "normal", clock: false };

/** What a device kept, whatever else stands there. */
export function readChoices(stored: string | null): CandidateChoices {
  const kept = parsed(stored);
  return {
    text: TEXT_SIZES.find((size) => size === kept.text) ?? NO_CHOICES.text,
    contrast: CONTRASTS.find((contrast) => contrast === kept.contrast) ?? NO_CHOICES.contrast,
    clock: kept.clock === true,
  };
}

/** Larger, and from the largest back to normal. */
export function nextSize(size: TextSize): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + 1] ?? "normal";
}

function parsed(stored: string | null): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return value !== null && typeof value === "object" ? { ...value } : {};
  } catch {
    return {};
  }
}

const KEY = "evenhand-candidate";
const listeners = new Set<() => void>();
/** A private window may keep nothing: then a choice lasts as long as the page. */
let unkept: string | null = null;
let last: { readonly stored: string | null; readonly choices: CandidateChoices } | null = null;

function current(): CandidateChoices {
  const stored = unkept ?? stores();
  // The same value must stay the same object, else React reads for ever.
  if (last === null || last.stored !== stored) last = { stored, choices: readChoices(stored) };
  return last.choices;
}

function stores(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function choose(change: Partial<CandidateChoices>): void {
  const stored = JSON.stringify({ ...current(), ...change });
  try {
    localStorage.setItem(KEY, stored);
    unkept = null;
  } catch {
    unkept = stored;
  }
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  // Another tab of the same interview.
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

/** The choices kept on this device, and how to change some of them. */
export function useCandidateChoices(): readonly [CandidateChoices, typeof choose] {
  return [useSyncExternalStore(subscribe, current, () => NO_CHOICES), choose];
}

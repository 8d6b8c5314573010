/** What a candidate told about their name; null where they told nothing. */
export type Introduction = { readonly called: string | null; readonly saidAs: string | null };

export const INTRODUCTION_MAX = 80;

/** As the panel reads it: "Called Cat, said KAT". Null where there is nothing to say. */
export function introductionWords({ called, saidAs }: Introduction): string | null {
  if (called === null) return saidAs === null ? null : `Said ${saidAs}`;
  return saidAs === null ? `Called ${called}` : `Called ${called}, said ${saidAs}`;
}

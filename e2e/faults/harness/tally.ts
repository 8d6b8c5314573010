/** What one case came to. `failed` holds every promise beyond the three counted ones that was not kept. */
export type Tally = {
  readonly rounds: number;
  /** Changes that somebody was told are saved. */
  readonly acked: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly leaked: readonly string[];
  readonly failed: readonly string[];
  /** Later than promised: says something of the product only on a machine with nothing else to do. */
  readonly late: readonly string[];
  readonly worstRecoveryMs: number;
  /** Figures worth a line. */
  readonly notes: readonly string[];
};

export const NOTHING: Tally = {
  rounds: 0,
  acked: 0,
  lost: [],
  doubled: [],
  leaked: [],
  failed: [],
  late: [],
  worstRecoveryMs: 0,
  notes: [],
};

export function add(one: Tally, more: Partial<Tally>): Tally {
  return {
    rounds: one.rounds + (more.rounds ?? 0),
    acked: one.acked + (more.acked ?? 0),
    lost: [...one.lost, ...(more.lost ?? [])],
    doubled: [...one.doubled, ...(more.doubled ?? [])],
    leaked: [...one.leaked, ...(more.leaked ?? [])],
    failed: [...one.failed, ...(more.failed ?? [])],
    late: [...one.late, ...(more.late ?? [])],
    worstRecoveryMs: Math.max(one.worstRecoveryMs, more.worstRecoveryMs ?? 0),
    notes: [...one.notes, ...(more.notes ?? [])],
  };
}

/** Empty when the promise was kept, else the sentence for `late`. */
export function lateUnless(ms: number, mostMs: number, what: string): readonly string[] {
  return ms <= mostMs ? [] : [`${what} after ${Math.round(ms)} ms, promised within ${mostMs} ms`];
}

export function isGood({ lost, doubled, leaked, failed }: Tally): boolean {
  return lost.length + doubled.length + leaked.length + failed.length === 0;
}

/** The number at this share of the sorted values, or 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

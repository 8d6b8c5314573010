/** What one case came to. Counted in ops; `failed` holds every promise beyond those three that was not kept. */
export type Tally = {
  readonly rounds: number;
  /** Changes that somebody was told are saved. */
  readonly acked: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly leaked: readonly string[];
  readonly failed: readonly string[];
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
    worstRecoveryMs: Math.max(one.worstRecoveryMs, more.worstRecoveryMs ?? 0),
    notes: [...one.notes, ...(more.notes ?? [])],
  };
}

export function isGood({ lost, doubled, leaked, failed }: Tally): boolean {
  return lost.length + doubled.length + leaked.length + failed.length === 0;
}

/** The number at this share of the sorted values, or 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A number without rounding: `over` is above zero, and the two share no divisor. */
export type Fraction = { readonly top: bigint; readonly over: bigint };

export const ZERO: Fraction = { top: 0n, over: 1n };

/** @param over whole, above zero */
export function fraction(top: number, over: number): Fraction {
  return reduced(BigInt(top), BigInt(over));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.top * b.over + b.top * a.over, a.over * b.over);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.top * b.top, a.over * b.over);
}

export function isAtLeast(a: Fraction, b: Fraction): boolean {
  return a.top * b.over >= b.top * a.over;
}

/** The nearest number of a computer, off by 1e-15 at most for what lies between 0 and 9. */
export function asNumber({ top, over }: Fraction): number {
  const scale = 10n ** 15n;
  return Number((top * scale) / over) / Number(scale);
}

/** In decimals, halves rounded up; for what is not below zero. */
export function asDecimal({ top, over }: Fraction, digits = 2): string {
  const scale = 10n ** BigInt(digits);
  const text = ((2n * top * scale + over) / (2n * over)).toString().padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function reduced(top: bigint, over: bigint): Fraction {
  const shared = divisor(top < 0n ? -top : top, over);
  return { top: top / shared, over: over / shared };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

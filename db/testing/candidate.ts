let made = 0;

/** A name nobody has yet: two interviews with one name are two rounds of one candidate. */
export function newCandidate(): string {
  made += 1;
  return `Cato Candidate ${made}`;
}

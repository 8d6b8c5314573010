/** Milliseconds since 1970 in UTC. Server code takes it from the database, never from its own clock. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

export const MINUTE: Duration = 60_000;
export const HOUR: Duration = 60 * MINUTE;

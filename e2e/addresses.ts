/** A running server to use instead of starting one: for writing journeys, never for trusting them. */
export const GIVEN_URL = process.env.EVENHAND_TEST_URL ?? null;

export const JOURNEYS_PORT = 4311;
export const FAULTS_PORT = 4312;

export const JOURNEYS_URL = GIVEN_URL ?? `http://localhost:${JOURNEYS_PORT}`;

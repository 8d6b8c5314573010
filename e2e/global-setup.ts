import { GIVEN_URL, JOURNEYS_PORT } from "./addresses";
import { DATA_VARIABLE } from "./database";
import { makeServer } from "./server";

/** One server for all journeys, on a fresh data folder; it has to end well, too. */
export default async function globalSetup() {
  if (GIVEN_URL) return;
  const { DATABASE_URL } = process.env;
  const server = makeServer(JOURNEYS_PORT, DATABASE_URL ?? null);
  await server.start().catch((reason: unknown) => {
    server.remove();
    throw reason;
  });
  // The workers begin later, with this beside the rest.
  process.env[DATA_VARIABLE] = server.data;
  return async () => {
    const code = await server.stop();
    server.remove();
    if (code !== 0) throw new Error(`The server left with code ${code}.\n${server.said()}`);
  };
}

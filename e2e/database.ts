import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clusterIn } from "./server";

/** Where the journeys' server keeps its data, as the setup tells the workers. */
export const DATA_VARIABLE = "EVENHAND_JOURNEYS_DATA";

/** The database of the journeys' own server, as the owner of its tables: for what only days would bring. */
export function ownerUrl(): string {
  const { DATABASE_URL, [DATA_VARIABLE]: data } = process.env;
  if (DATABASE_URL) return DATABASE_URL;
  if (!data)
    throw new Error("This journey moves time in a database of its own: let it start its own server.");
  const { folder, port } = clusterIn(data);
  const passwords: { readonly evenhand_owner: string } = JSON.parse(
    readFileSync(join(folder, "evenhand-passwords.json"), "utf8"),
  );
  return `postgres://evenhand_owner:${passwords.evenhand_owner}@127.0.0.1:${port}/evenhand`;
}

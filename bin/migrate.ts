import { StartRefused } from "@/db/start-refused";
import { commandEnv } from "@/lib/env";
import { bringUpToDate, openDatabase } from "./database";

async function main(): Promise<void> {
  const database = await openDatabase(commandEnv());
  try {
    await bringUpToDate(database.ownerUrl);
    console.log("The database is current.");
  } finally {
    await database.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(error instanceof StartRefused ? 78 : 1);
});

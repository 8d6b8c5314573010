import postgres from "postgres";
import { startEmbedded } from "@/db/embedded";
import { StartRefused } from "@/db/start-refused";
import { describeVerdict, verifyLog } from "@/db/verify";
import { commandEnv } from "@/lib/env";

// `node bin/start.mjs verify [address]`: the address is of a role that reads past row-level security.
async function main(): Promise<void> {
  const env = commandEnv();
  const given = process.argv[2] ?? env.DATABASE_URL;
  const embedded = given ? null : await startEmbedded({ dataFolder: env.EVENHAND_DATA });
  const sql = postgres(given ?? embedded?.backupUrl ?? "", { max: 1, onnotice: () => {} });
  try {
    const verdict = await verifyLog(sql);
    console.log(describeVerdict(verdict));
    process.exitCode = verdict.broken.length > 0 ? 1 : 0;
  } finally {
    await sql.end({ timeout: 5 });
    await embedded?.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(error instanceof StartRefused ? 78 : 1);
});

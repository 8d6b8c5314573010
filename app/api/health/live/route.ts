import { json, route } from "@/lib/server/route";

// Never at build time: there is no database then, and the answer would be frozen into the build.
export const dynamic = "force-dynamic";

/** The process answers. Says nothing of the database, so that a slow one does not restart us. */
export const GET = route(async () => json({ status: "live" }));

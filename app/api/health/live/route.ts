import { json, route } from "@/lib/server/route";

/** The process answers. Says nothing of the database, so that a slow one does not restart us. */
export const GET = route(async () => json({ status: "live" }));

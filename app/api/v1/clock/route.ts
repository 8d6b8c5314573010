import { clockNow } from "@/lib/server/realtime/clock";
import { json, route } from "@/lib/server/route";

// Never at build time: there is no database then, and the answer would be frozen into the build.
export const dynamic = "force-dynamic";

/** Database time in milliseconds, so that every browser can tell how far its own clock is off. */
export const GET = route(async () => json({ now: await clockNow() }));

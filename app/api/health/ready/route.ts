import { readiness } from "@/lib/server/readiness";
import { json, route } from "@/lib/server/route";

// Never at build time: there is no database then, and the answer would be frozen into the build.
export const dynamic = "force-dynamic";

/** 200 when requests may come; else 503 with the reasons. */
export const GET = route(async () => {
  const reasons = await readiness();
  return json(
    { status: reasons.length === 0 ? "ready" : "not ready", reasons },
    reasons.length === 0 ? 200 : 503,
  );
});

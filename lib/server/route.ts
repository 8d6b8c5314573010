import "server-only";
import { Conflict, Forbidden, NotFound } from "@/db/errors";
import { env } from "@/lib/env";
import { log } from "./log";
import { FORBIDDEN_WORDS, NOT_FOUND_WORDS, UNKNOWN_WORDS, wordsFor } from "./words";

type Handler<Params> = (request: Request, params: Params) => Promise<Response>;

/** A route handler whose errors become problem+json (RFC 9457) with a reason code, in this one place. */
export function route<Params>(
  handler: Handler<Params>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    try {
      return await handler(request, await context.params);
    } catch (error) {
      return asProblem(error);
    }
  };
}

/** A change may come from our own pages only: JSON, with our own Origin. Missing and `null` are refused. */
export function isOwnJson(request: Request): boolean {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  return type === "application/json" && isOwnForm(request);
}

/** A plain form of our own pages: the Origin is ours. */
export function isOwnForm(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return new URL(origin).host === host || new URL(origin).origin === env().EVENHAND_URL;
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

/** After a form: go there with GET, so that a reload sends nothing twice. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}

export function problem(status: number, reason: string, detail: string): Response {
  return Response.json(
    { title: reason, status, reason, detail },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

function asProblem(error: unknown): Response {
  if (error instanceof NotFound) return problem(404, "not-found", NOT_FOUND_WORDS);
  if (error instanceof Forbidden) return problem(403, "forbidden", FORBIDDEN_WORDS);
  if (error instanceof Conflict) {
    return problem(error.reason === "key-reused" ? 422 : 409, error.reason, wordsFor(error));
  }
  log().error({ err: error }, "route failed");
  return isDatabaseGone(error)
    ? problem(
        503,
        "database-unavailable",
        "The database does not answer. Your change is kept and sent again.",
      )
    : problem(500, "unknown", UNKNOWN_WORDS);
}

const GONE = [
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
];

function isDatabaseGone(error: unknown): boolean {
  const chain = [error, error instanceof Error ? error.cause : undefined];
  return chain.some((one) => {
    const code = one instanceof Error && "code" in one ? String(one.code) : "";
    return GONE.includes(code) || code.startsWith("57P") || code.startsWith("08") || code.startsWith("53");
  });
}

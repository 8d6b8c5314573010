import "server-only";
import { Conflict, Forbidden, isUnavailable, NotFound, Overtaken } from "@/db/errors";
import { env } from "@/lib/env";
import { log } from "./log";
import { isDraining } from "./realtime/open-streams";
import { TooManyTries } from "./too-many-tries";
import { FORBIDDEN_WORDS, NOT_FOUND_WORDS, UNAVAILABLE_WORDS, UNKNOWN_WORDS, wordsFor } from "./words";

type Handler<Params> = (request: Request, params: Params) => Promise<Response>;

/** A route handler whose errors become problem+json (RFC 9457) with a reason code, in this one place. */
export function route<Params>(
  handler: Handler<Params>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    const answer = await handler(request, await context.params).catch(asProblem);
    // A busy browser would keep its connection, and so the process that is asked to leave.
    if (isDraining()) answer.headers.set("Connection", "close");
    return answer;
  };
}

/**
 * A route that a plain form posts to and a person waits for: a refusal goes to the page `back`, as `refused`
 * (its reason) and, where waiting helps, `minutes`.
 */
export function formRoute(
  back: string,
  handler: (form: FormData) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const refused = (reason: string, more = "") => seeOther(`${back}?refused=${reason}${more}`);
  return async (request) => {
    if (!isOwnForm(request)) return refused("foreign-origin");
    try {
      return await handler(await request.formData());
    } catch (error) {
      if (error instanceof TooManyTries) return refused(error.reason, `&minutes=${error.minutes}`);
      return refused(refusalOf(error).reason);
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

export function problem(status: number, reason: string, detail: string, more: object = {}): Response {
  return Response.json(
    { title: reason, status, reason, detail, ...more },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

function asProblem(error: unknown): Response {
  const { status, reason, detail } = refusalOf(error);
  return problem(status, reason, detail, error instanceof Overtaken ? { standing: error.standing } : {});
}

type Refusal = { readonly status: number; readonly reason: string; readonly detail: string };

/** What a thrown error says to the outside; what is nobody's refusal is logged here. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof NotFound) return { status: 404, reason: "not-found", detail: NOT_FOUND_WORDS };
  if (error instanceof Forbidden) return { status: 403, reason: "forbidden", detail: FORBIDDEN_WORDS };
  if (error instanceof Conflict) {
    const status = error.reason === "key-reused" ? 422 : 409;
    return { status, reason: error.reason, detail: wordsFor(error) };
  }
  log().error({ err: error }, "route failed");
  return isUnavailable(error)
    ? { status: 503, reason: "database-unavailable", detail: UNAVAILABLE_WORDS }
    : { status: 500, reason: "unknown", detail: UNKNOWN_WORDS };
}

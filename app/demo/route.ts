import { startWithoutAccount } from "@/lib/server/demo";
import { formRoute, route, seeOther } from "@/lib/server/route";

/**
 * POST makes a guest workspace and goes into it, or back to the front page with the reason why not. GET changes nothing: it answers with a page that posts,
 * so that a link to /demo works and a crawler or a prefetch makes no workspaces.
 */
export const POST = formRoute("/", async (form) =>
  seeOther(await startWithoutAccount(form.get("next") === "kit" ? "kit" : "interview")),
);

export const GET = route(async (request) => {
  const nonce = request.headers.get("x-nonce") ?? "";
  const next = new URL(request.url).searchParams.get("next") === "kit" ? "kit" : "";
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Demo · Evenhand</title><form method="post" action="/demo"><input type="hidden" name="next" value="${next}">
<button>Start the demo interview</button></form>
<script nonce="${nonce}">document.forms[0].submit()</script></html>`,
    { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } },
  );
});

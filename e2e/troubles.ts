import type { BrowserContext } from "@playwright/test";

/** What no journey may cause: errors in the console, refusals of the content policy, requests to strangers. */
export type Troubles = {
  /** From here on, console errors that match are part of the journey: a dead server, a refused request. */
  readonly expect: (expected: RegExp) => void;
  readonly list: () => readonly string[];
};

export async function watchFor(context: BrowserContext, origin: string): Promise<Troubles> {
  const found: string[] = [];
  const expected: RegExp[] = [];
  const report = (trouble: string) => {
    if (!expected.some((pattern) => pattern.test(trouble))) found.push(trouble);
  };

  context.on("console", (message) => {
    if (message.type() === "error")
      report(`console: ${message.text()} (${message.location().url}, on ${message.page()?.url()})`);
  });
  context.on("weberror", (web) => report(`page error: ${web.error().stack ?? web.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) report(`left the origin: ${request.url()}`);
  });
  await context.exposeBinding("reportPolicyViolation", (_source, violation: string) =>
    report(`content policy: ${violation}`),
  );
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportPolicyViolation } = window as unknown as {
        reportPolicyViolation: (violation: string) => void;
      };
      reportPolicyViolation(`${event.effectiveDirective} ${event.blockedURI} on ${document.location.href}`);
    });
  });
  return { expect: (pattern) => void expected.push(pattern), list: () => [...found] };
}

import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchForTheEnd } = await import("./lib/server/lifecycle");
  watchForTheEnd();
  const { watchForForgotten } = await import("./lib/server/forgotten");
  watchForForgotten();
  const { watchForMail } = await import("./lib/server/mailing");
  watchForMail();
  const { warmSolver } = await import("./lib/server/warm-solver");
  void warmSolver();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/server/log");
  log().error({ error, path: context.routePath, method: request.method }, "request failed");
};

import type { FormAction } from "../forms/form-action";

/** The act of signing out, with `left` run once the server has done it: what did not arrive leaves everything as it is. */
export function leaving(action: FormAction, left: () => void): FormAction {
  return async (previous, form) => {
    try {
      const state = await action(previous, form);
      if (state.message === null) left();
      return state;
    } catch (error) {
      if (isRedirect(error)) left();
      throw error;
    }
  };
}

/** Going elsewhere afterwards travels as an error with a digest. */
function isRedirect(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}

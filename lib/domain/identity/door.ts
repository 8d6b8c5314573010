import { safePath } from "./input";

/**
 * Where somebody goes instead of to a form that lets people in: to the page they were on their way to, else home.
 * `own` is the organisation of somebody with an account. Null for visitors, and for guests, who get their account there.
 */
export function pastTheDoor(own: { readonly slug: string } | undefined, next: string): string | null {
  return own ? safePath(next, `/w/${own.slug}`) : null;
}

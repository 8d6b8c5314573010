import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password";
import { MEMBER_ROLES } from "./roles";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Email: write an address such as sam@example.org."))
  .pipe(z.string().max(254, "Email: use at most 254 characters."));

const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Password: use at least ${PASSWORD_MIN} characters; a few words in a row work well.`)
  .max(PASSWORD_MAX, `Password: use at most ${PASSWORD_MAX} characters.`);

const personName = z
  .string()
  .trim()
  .min(1, "Your name: write the name your colleagues know you by.")
  .max(120, "Your name: use at most 120 characters.");

export const signUpInput = z.object({
  name: personName,
  email,
  password: newPassword,
  organisation: z
    .string()
    .trim()
    .min(2, "Organisation: write a name of at least two characters.")
    .max(80, "Organisation: use at most 80 characters."),
});

export const joinInput = z.object({
  token: z.string().min(20).max(200),
  name: personName,
  email,
  password: newPassword,
});

export const acceptInput = z.object({ token: z.string().min(20).max(200) });

export const signInInput = z.object({
  email,
  password: z.string().min(1, "Password: write your password.").max(PASSWORD_MAX),
  next: z.string().max(500).optional(),
});

export const inviteInput = z.object({
  organisation: z.string().min(1),
  role: z.enum(MEMBER_ROLES, "Role: choose one of the four.").exclude(["owner"]),
  /** Whom it is for, as the list of open invitations will say. */
  invitee: z
    .string()
    .transform((text) => storable(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(120, "For whom: use at most 120 characters."))
    .default(""),
});

/** Taking an invitation back, perhaps for a new link with the id its form was rendered with. */
export const revokeInput = z.object({ organisation: z.string().min(1), id: z.uuid() });
export const replaceInput = revokeInput.extend({ nextId: z.uuid() });

/** A same-origin path to go to after signing in; anything else becomes `fallback`. */
export function safePath(next: string | undefined, fallback: string): string {
  // Letters, digits and the few signs our own addresses use: no backslash, no control character, no `//`.
  if (!next || next.includes("//")) return fallback;
  return /^\/[A-Za-z0-9][A-Za-z0-9/_.~?&=,%+-]*$/.test(next) ? next : fallback;
}

/** `Acme Labs` → `acme-labs`. Letters and digits of any script are reduced to ASCII where possible. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return plain || "team";
}

import { storable } from "./text";

export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form holds: `name[]` becomes a list without the brackets; files and everything of React's own are left out. */
export function formValues(form: FormData): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$ACTION")) continue;
    const texts = form.getAll(key).flatMap((value) => (typeof value === "string" ? [storable(value)] : []));
    if (key.endsWith("[]")) values[key.slice(0, -2)] = texts;
    else if (texts[0] !== undefined) values[key] = texts[0];
  }
  return values;
}

/** What may be shown again after a refusal. Fields of passwords are named `password…`. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !isSecret(key)));
}

export function hasSecrets(values: FormValues): boolean {
  return Object.keys(values).some(isSecret);
}

function isSecret(key: string): boolean {
  return key.startsWith("password");
}

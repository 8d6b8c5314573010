import type { Loop, Role } from "@/lib/domain/loops/loop";
import type { Result } from "@/lib/domain/shared/result";
import { type CompetencyGuide, readCompetencyFile } from "./competency-file";
import { readLoopFile } from "./loop-file";
import { readTemplate } from "./read-template";
import { readRoleFile } from "./role-file";

/** What one template file says, whichever of the three it is. */
export type Template =
  | { readonly type: "competency"; readonly guide: CompetencyGuide }
  | { readonly type: "role"; readonly role: Role }
  | { readonly type: "loop"; readonly loop: Loop };

/** Reads a template of any type; `slug` is the name of the file. Refuses with a sentence per fault. */
export function readTemplateFile(slug: string, text: string): Result<Template, string[]> {
  const form = readTemplate(slug, text);
  if (!form.ok) return form;
  switch (form.value.type) {
    case "competency":
      return mapped(readCompetencyFile(slug, text), (guide) => ({ type: "competency", guide }));
    case "role":
      return mapped(readRoleFile(slug, text), (role) => ({ type: "role", role }));
    case "loop":
      return mapped(readLoopFile(slug, text), (loop) => ({ type: "loop", loop }));
  }
}

function mapped<Value>(
  read: Result<Value, string[]>,
  as: (value: Value) => Template,
): Result<Template, string[]> {
  return read.ok ? { ok: true, value: as(read.value) } : read;
}

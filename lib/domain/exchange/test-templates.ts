import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Loop, Role } from "@/lib/domain/loops/loop";
import type { Result } from "@/lib/domain/shared/result";
import { type CompetencyGuide, readCompetencyFile, writeCompetencyFile } from "./competency-file";
import { readLoopFile, writeLoopFile } from "./loop-file";
import { readRoleFile, writeRoleFile } from "./role-file";

const folder = fileURLToPath(new URL("../../../db/templates/", import.meta.url));

type Shipped<Value> = { readonly slug: string; readonly text: string; readonly value: Value };

/** @throws Error naming the file and every reason it cannot be read */
function shipped<Value>(
  kind: string,
  read: (slug: string, text: string) => Result<Value, string[]>,
): readonly Shipped<Value>[] {
  return readdirSync(`${folder}${kind}`)
    .sort()
    .map((name) => {
      const slug = name.replace(/\.md$/, "");
      const text = readFileSync(`${folder}${kind}/${name}`, "utf8");
      const value = read(slug, text);
      if (!value.ok) throw new Error(`${kind}/${name}\n${value.reason.join("\n")}`);
      return { slug, text, value: value.value };
    });
}

export const GUIDES: readonly Shipped<CompetencyGuide>[] = shipped("competencies", readCompetencyFile);
export const ROLES: readonly Shipped<Role>[] = shipped("roles", readRoleFile);
export const LOOPS: readonly Shipped<Loop>[] = shipped("loops", readLoopFile);

/** Every template file, as it stands and as it would be written again. */
export const FILES = [
  ...GUIDES.map((one) => ({ ...one, written: writeCompetencyFile(one.value) })),
  ...ROLES.map((one) => ({ ...one, written: writeRoleFile(one.value) })),
  ...LOOPS.map((one) => ({ ...one, written: writeLoopFile(one.value) })),
];

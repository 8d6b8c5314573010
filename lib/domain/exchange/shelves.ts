import type { Loop, Role } from "@/lib/domain/loops/loop";
import type { CompetencyGuide } from "./competency-file";
import type { Template } from "./template";

/** Templates by type, each in the order they came. */
export function shelved(templates: readonly Template[]): {
  readonly guides: readonly CompetencyGuide[];
  readonly roles: readonly Role[];
  readonly loops: readonly Loop[];
} {
  return {
    guides: templates.flatMap((one) => (one.type === "competency" ? [one.guide] : [])),
    roles: templates.flatMap((one) => (one.type === "role" ? [one.role] : [])),
    loops: templates.flatMap((one) => (one.type === "loop" ? [one.loop] : [])),
  };
}

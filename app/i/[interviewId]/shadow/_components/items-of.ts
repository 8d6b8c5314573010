import type { KitRevision } from "@/lib/domain/kits/kit";

/** The questions of a kit, as targets of a score are named by them. */
export function itemsOf(kit: KitRevision) {
  return kit.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
}

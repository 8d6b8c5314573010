import type { ComponentProps } from "react";
import { uuidv7 } from "uuidv7";
import type { BarTarget } from "@/components/scoring/bar-facts";
import type { KitItem } from "@/lib/domain/kits/kit";
import { isScored } from "@/lib/domain/questions/question";
import { targetsIn } from "@/lib/domain/scoring/round";
import { questionOf } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { SaveForm } from "./save-form";

type Kits = readonly { readonly items: readonly KitItem[] }[];

/** The questions of each kit, by slug. */
export function listsOf(kits: Kits): readonly (readonly string[])[] {
  return kits.map(({ items }) => items.map(({ question }) => question.slug));
}

/** Stands at the bottom, in sight: what is shown can be kept, or why not. */
export function SaveBar({
  maySave,
  kits,
  wrong = null,
  ...form
}: {
  maySave: boolean;
  /** One kit, or several that are saved at once. */
  kits: Kits;
  /** Why it cannot be saved yet; null where it can. */
  wrong?: string | null;
} & Pick<
  ComponentProps<typeof SaveForm>,
  "organisation" | "name" | "address" | "action" | "bar" | "lists" | "label" | "button"
>) {
  const questions = kits.flatMap(({ items }) => items.map(({ question }) => question));
  return (
    <div
      data-stands-at-bottom
      className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-2 max-shell:bottom-14 room:order-2 room:col-span-full"
    >
      {wrong !== null ? (
        <p className="text-muted">{wrong}</p>
      ) : maySave ? (
        <SaveForm
          {...form}
          id={uuidv7()}
          originals={Object.fromEntries(questions.map(({ slug, prompt }) => [slug, prompt]))}
        />
      ) : (
        <p className="text-muted">Owners and managers save kits. Ask one of them.</p>
      )}
    </div>
  );
}

/** What a bar of these questions can name. */
export function barTargets(items: readonly KitItem[]): readonly BarTarget[] {
  const described = items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  return targetsIn(
    items.map(({ question }) => ({
      id: question.slug,
      scored: isScored(question),
      competencies: question.competencies,
    })),
  ).map((target) => ({
    target,
    name: describeTarget(target, described).name,
    weighs: questionOf(target) !== null,
  }));
}

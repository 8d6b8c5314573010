import type { Anchors } from "@/lib/domain/rubrics/levels";

/** What a template file is about; the word after `type:` at its top. */
export const TEMPLATE_TYPES = ["competency", "role", "loop"] as const;
export type TemplateType = (typeof TEMPLATE_TYPES)[number];

/** A heading with a paragraph, `- name: value` lines and perhaps four anchors below it. */
export type TemplateBlock = {
  readonly slug: string;
  readonly title: string;
  /** Whole minutes, written into the heading; null where there are none. */
  readonly minutes: number | null;
  readonly text: string;
  readonly items: readonly TemplateItem[];
  readonly anchors: Anchors | null;
};

/** The name and the value of one line. A name may come several times: then it is a list of sentences. */
export type TemplateItem = { readonly name: string; readonly value: string };

/** One template as it stands in a file, before anybody asks what it means. */
export type TemplateDocument = {
  readonly type: TemplateType;
  readonly head: TemplateBlock;
  readonly sections: readonly TemplateBlock[];
};

/** `- levels: junior, mid` from a list of names. */
export function listItem(name: string, values: readonly string[]): TemplateItem {
  return { name, value: values.join(", ") };
}

import type { Question } from "@/lib/domain/questions/question";
import type { KitItem, KitRevision } from "./kit";

/** A question whose every text is `<slug>'s <field>`, so that any of them can be recognised anywhere. */
export function markedItem(slug: string, change: Partial<Question> = {}, minutes = 5): KitItem {
  const of = (field: string) => `${slug}'s ${field}`;
  const levels = <Kind extends string>(kind: Kind) =>
    ({ 1: of(`${kind} 1`), 2: of(`${kind} 2`), 3: of(`${kind} 3`), 4: of(`${kind} 4`) }) as const;
  return {
    question: {
      slug,
      title: of("title"),
      prompt: of("prompt"),
      purpose: of("purpose"),
      subject: "fundamentals",
      kind: "technical",
      levels: ["mid"],
      stack: [],
      minutes,
      competencies: ["communication"],
      keyPoints: [of("key point 1"), of("key point 2"), of("key point 3")],
      probes: [of("probe 1"), of("probe 2")],
      signs: [of("sign")],
      warnings: [of("warning")],
      mustHave: false,
      reference: of("reference"),
      enemies: [of("enemy")],
      topics: [of("topic")],
      checked: null,
      references: [of("source")],
      ...change,
    },
    rubric: { anchors: levels("anchor"), samples: levels("sample") },
    revision: 1,
    minutes,
    mustHave: true,
    reasons: [of("reason")],
  };
}

export function testKit(items: readonly KitItem[], change: Partial<KitRevision> = {}): KitRevision {
  return {
    name: "the kit's name",
    role: "the kit's role",
    level: "mid",
    stack: null,
    minutes: 60,
    opening: { text: "the opening's text", minutes: 3 },
    closing: { text: "the closing's text", minutes: 4 },
    items,
    ...change,
  };
}

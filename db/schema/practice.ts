import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { RubricLevel } from "@/lib/domain/rubrics/levels";
import { at, createdAt } from "./columns";
import { person } from "./identity";

/** A candidate alone with a question. Belongs to a person, never to an organisation. */
export const practiceRun = pgTable(
  "practice_run",
  {
    id: uuid("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    revision: integer("revision").notNull(),
    answer: text("answer"),
    predicted: integer("predicted").$type<RubricLevel>(),
    answeredAt: at("answered_at"),
    score: integer("score").$type<RubricLevel>(),
    scoredAt: at("scored_at"),
    createdAt: createdAt(),
  },
  // Serves: my history, newest first.
  (table) => [index("practice_run_person").on(table.personId, table.createdAt)],
);

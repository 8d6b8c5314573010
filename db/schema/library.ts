import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Template } from "@/lib/domain/exchange/template";
import type { Question } from "@/lib/domain/questions/question";
import type { Rubric } from "@/lib/domain/rubrics/rubric";
import { at, createdAt } from "./columns";

/** The question library that ships. Global and read-only for the application; a revision never changes. */
export const libraryQuestion = pgTable(
  "library_question",
  {
    slug: text("slug").notNull(),
    revision: integer("revision").notNull(),
    digest: text("digest").notNull(),
    question: jsonb("question").$type<Question>().notNull(),
    rubric: jsonb("rubric").$type<Rubric>().notNull(),
    loadedAt: createdAt(),
    /** Set when the files no longer hold it. Kits that use it keep their own copy. */
    retiredAt: at("retired_at"),
  },
  (table) => [primaryKey({ columns: [table.slug, table.revision] })],
);

/** The competencies, roles and loops that ship. Global and read-only for the application. */
export const libraryTemplate = pgTable("library_template", {
  slug: text("slug").primaryKey(),
  digest: text("digest").notNull(),
  template: jsonb("template").$type<Template>().notNull(),
  loadedAt: createdAt(),
});

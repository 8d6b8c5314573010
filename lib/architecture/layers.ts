/** A kind of place code can be imported from: what it is called, which files, and one import of it. */
export type Column = { readonly name: string; readonly path: string; readonly sample: string };

/** A kind of file: which ones, one of its kind, and the columns it may import. Everything else is forbidden. */
export type Layer = {
  readonly name: string;
  readonly path: string;
  readonly pathNot?: string;
  readonly sample: string;
  readonly may: readonly ColumnName[];
};

/** Tests, and what only they use: `test-bank.ts`. */
export const TESTS = String.raw`(\.test\.tsx?|/test-[^/]+\.ts)$`;

export const npm = (name: string): string => `(^|/)node_modules/${name}/`;

/** All but the packages hold every file of ours between them, so that a new folder cannot escape the table. */
export const COLUMNS = [
  { name: "lib/domain", path: "^lib/domain/", sample: "@/lib/domain/shared/time" },
  { name: "lib/env", path: "^lib/env\\.", sample: "@/lib/env" },
  { name: "lib/server", path: "^lib/server/", sample: "@/lib/server/log" },
  { name: "other lib", path: "^lib/(?!domain/|server/|env\\.)", sample: "@/lib/stray" },
  { name: "db/schema", path: "^db/schema/", sample: "@/db/schema/kits" },
  {
    name: "db itself",
    path: "^db/(?!(schema|queries|commands|testing)/|(scope|errors|grant)\\.)",
    sample: "@/db/client",
  },
  { name: "db/queries", path: "^db/queries/", sample: "@/db/queries/kits" },
  { name: "db/commands", path: "^db/commands/", sample: "@/db/commands/kits/save" },
  { name: "db/scope", path: "^db/(scope|errors)\\.", sample: "@/db/scope" },
  { name: "db/grant", path: "^db/grant\\.", sample: "@/db/grant" },
  { name: "db/testing", path: "^db/testing/", sample: "@/db/testing/world" },
  { name: "components/ui", path: "^components/ui/", sample: "@/components/ui/button" },
  { name: "components", path: "^components/(?!ui/)", sample: "@/components/live/stone" },
  { name: "app", path: "^app/", sample: "@/app/fonts" },
  { name: "bin", path: "^bin/", sample: "@/bin/place" },
  { name: "e2e", path: "^e2e/", sample: "@/e2e/fixtures" },
  { name: "root files", path: "^[^/]+\\.(ts|mjs)$", sample: "@/next.config" },
  { name: "react", path: npm("react(-dom)?"), sample: "react" },
  { name: "next links", path: `${npm("next")}(link|navigation)\\.`, sample: "next/link" },
  { name: "next", path: `${npm("next")}(?!(link|navigation)\\.)`, sample: "next/headers" },
  { name: "drizzle", path: npm("drizzle-orm"), sample: "drizzle-orm" },
] as const satisfies readonly Column[];
export type ColumnName = (typeof COLUMNS)[number]["name"];

const DB_BELOW = ["lib/domain", "lib/env", "db/schema", "db itself", "db/scope", "drizzle"] as const;
const SERVER = [
  ...(["lib/domain", "lib/env", "lib/server", "db/queries", "db/commands", "db/scope"] as const),
  ...(["react", "next links", "next"] as const),
] as const;
const SCREEN = ["react", "next links", "next", "app"] as const;

/** The rows of "Who may import whom" in the architecture page, tests left out. */
export const LAYERS: readonly Layer[] = [
  { name: "lib/domain", path: "^lib/domain/", sample: "lib/domain/kits/plant.ts", may: ["lib/domain"] },
  { name: "lib/env", path: "^lib/env\\.", sample: "lib/env.ts", may: ["lib/env"] },
  {
    name: "db/schema",
    path: "^db/schema/",
    sample: "db/schema/plant.ts",
    may: ["lib/domain", "db/schema", "drizzle"],
  },
  {
    name: "db itself",
    path: "^db/(?!(schema|queries|commands|testing)/)",
    sample: "db/plant.ts",
    may: DB_BELOW,
  },
  {
    name: "db/queries",
    path: "^db/queries/",
    sample: "db/queries/plant.ts",
    may: [...DB_BELOW, "db/queries"],
  },
  {
    name: "db/commands",
    path: "^db/commands/",
    sample: "db/commands/kits/plant.ts",
    may: [...DB_BELOW, "db/queries", "db/commands"],
  },
  {
    name: "db/testing",
    path: "^db/testing/",
    sample: "db/testing/plant.ts",
    may: [...DB_BELOW, "db/queries", "db/commands", "db/grant", "db/testing"],
  },
  {
    name: "lib/server",
    path: "^lib/server/",
    pathNot: "^lib/server/(realtime/|(viewer|rate-limit|readiness)\\.)",
    sample: "lib/server/plant.ts",
    may: SERVER,
  },
  {
    // The hub, the limiter and the probe use the pool for what belongs to no tenant.
    name: "lib/server with the pool",
    path: "^lib/server/(realtime/|(rate-limit|readiness)\\.)",
    sample: "lib/server/realtime/plant.ts",
    may: [...SERVER, "db itself"],
  },
  {
    name: "lib/server/viewer",
    path: "^lib/server/viewer\\.",
    sample: "lib/server/viewer.ts",
    may: [...SERVER, "db/grant"],
  },
  {
    name: "components/ui",
    path: "^components/ui/",
    sample: "components/ui/plant.tsx",
    may: ["components/ui", "react"],
  },
  {
    name: "components",
    path: "^components/(?!ui/)",
    sample: "components/live/plant.tsx",
    may: ["lib/domain", "components/ui", "components", "react", "next links"],
  },
  {
    name: "app pages",
    path: "^app/",
    pathNot: "(^|/)(actions|route)\\.tsx?$",
    sample: "app/help/page.tsx",
    may: ["lib/domain", "lib/server", "db/queries", "components/ui", "components", ...SCREEN],
  },
  {
    name: "app actions and routes",
    path: "^app.*/(actions|route)\\.tsx?$",
    sample: "app/help/actions.ts",
    may: ["lib/domain", "lib/server", "db/queries", "db/commands", ...SCREEN],
  },
  {
    // The virtual interviewers of the fault harness send with the very outbox that browsers use.
    name: "e2e",
    path: "^e2e/",
    sample: "e2e/plant.ts",
    may: ["lib/domain", "db/testing", "components", "e2e"],
  },
  {
    name: "bin",
    path: "^bin/",
    sample: "bin/plant.ts",
    may: [
      ...(["lib/domain", "lib/env", "lib/server", "db/schema", "db itself", "db/queries"] as const),
      ...(["db/commands", "db/scope", "db/grant", "bin"] as const),
    ],
  },
  {
    name: "root files",
    path: "^[^/]+\\.(ts|mjs)$",
    sample: "proxy.ts",
    may: ["lib/domain", "lib/env", "lib/server", "next", "root files"],
  },
];

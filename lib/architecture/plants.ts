import { COLUMNS, LAYERS } from "./layers";

/** Files by path, as a project would hold them. */
export type Tree = Readonly<Record<string, string>>;

const imports = (...from: readonly string[]): string => from.map((name) => `import "${name}";\n`).join("");

/** One file per row of the table, which imports every column there is. */
export const LAYER_PLANTS: Tree = {
  ...Object.fromEntries(COLUMNS.map(({ sample }) => [`${sample.replace("@/", "")}.ts`, "export {};\n"])),
  ...Object.fromEntries(
    LAYERS.map(({ sample }) => [sample, imports(...COLUMNS.map((column) => column.sample))]),
  ),
};

export type Plant = { readonly rule: string; readonly file: string; readonly tree: Tree };

const plant = (rule: string, file: string, source: string, others: Tree = {}): Plant => ({
  rule,
  file,
  tree: { ...others, [file]: source },
});

/** A violation of every rule that is not a cell of the table, and of some rules the ways around it. */
export const PLANTS: readonly Plant[] = [
  plant("unknown area", "lib/domain/gossip/rumour.ts", imports("../shared/time")),
  plant("unknown place", "lib/stray.ts", ""),
  plant("unresolved import", "app/lost.ts", imports("@/lib/nowhere")),
  plant("cycle", "db/cycle-a.ts", imports("./cycle-b"), { "db/cycle-b.ts": imports("./cycle-a") }),
  plant("domain imports the runtime", "lib/domain/kits/files.ts", imports("node:fs")),
  plant("domain imports a package", "lib/domain/kits/chance.ts", imports("uuidv7")),
  plant("zod or yaml beyond the readers", "lib/domain/kits/shape.ts", imports("zod")),
  plant("connection", "db/queries/direct.ts", imports("postgres")),
  plant("command uses another's inside", "db/commands/kits/borrow.ts", imports("../rubrics/internal/weigh"), {
    "db/commands/rubrics/internal/weigh.ts": 'import "server-only";\n',
  }),
  plant("command uses another's inside", "db/commands/kits/chain.ts", imports("./copy"), {
    "db/commands/kits/copy.ts": "",
  }),
  plant("app by alias", "app/alias.ts", imports("@/app/fonts")),
  plant("test tool in the product", "components/live/odd.ts", imports("fast-check")),
  plant("test material in the product", "lib/domain/kits/bank.ts", imports("./test-bank"), {
    "lib/domain/kits/test-bank.ts": imports("fast-check"),
  }),
  plant("action without the wrapper", "app/w/[org]/kits/actions.ts", '"use server";\n'),
  plant("action without the wrapper", "app/actions.ts", '"use server";\n'),
  plant("route without the wrapper", "app/api/v1/interviews/[interviewId]/ops/route.ts", ""),
  plant("page without the viewer", "app/w/[org]/kits/page.tsx", ""),
  plant("page without the viewer", "app/i/[interviewId]/host/page.tsx", ""),
  plant("data module without the scope", "db/queries/loose.ts", 'import "server-only";\n'),
  plant("data module without the scope", "db/commands/kits/loose.ts", 'import "server-only";\n'),
  plant("vague name", "components/kits/helpers.ts", ""),
  plant("vague name", "db/utils/dates.ts", ""),
  plant("barrel", "components/ui/index.ts", ""),
  plant("barrel", "components/kits/all.ts", 'export * from "./card";\n', { "components/kits/card.ts": "" }),
  plant("server-only is not first", "db/queries/late.ts", '// words\nimport "server-only";\n'),
  plant("server-only is not first", "db/commands/kits/bare.ts", imports("../../scope")),
  plant("server-only is not first", "lib/server/bare.ts", ""),
  plant("server action outside actions.ts", "app/save.ts", '"use server";\n'),
  plant("environment read outside lib/env", "app/mode.ts", "export const mode = process.env.MODE;\n"),
  plant("environment read outside lib/env", "db/mode.ts", 'export const mode = process["env"].MODE;\n'),
  plant("environment read outside lib/env", "db/around.ts", 'import { env } from "node:process";\n'),
  plant("environment read outside lib/env", "app/build.ts", "export const mode = process.env.NODE_ENV;\n"),
  plant("environment read outside lib/env", "instrumentation.ts", "export const port = process.env.PORT;\n"),
  plant("bare pool", "db/queries/pool.ts", `import { withoutScope } from "../client";\n`),
  plant("bare pool", "lib/server/pool.ts", `import { listeningClient } from "@/db/client";\n`),
  plant("clock or chance in the domain", "lib/domain/kits/now.ts", "export const now = Date.now();\n"),
  plant("clock or chance in the domain", "lib/domain/kits/today.ts", "export const day = new Date();\n"),
  plant("clock or chance in the domain", "lib/domain/kits/dice.ts", "export const die = Math.random();\n"),
  plant(
    "more of React than cache on the server",
    "lib/server/screen.ts",
    'import "server-only";\nimport { cache, useState } from "react";\n',
  ),
  plant("piece of another route", "app/help/borrow.tsx", imports("../w/[org]/kits/_components/card"), {
    "app/w/[org]/kits/_components/card.tsx": "",
  }),
  ...["identity", "questions", "rubrics", "shared"].map((area) =>
    plant(`domain area ${area}`, `lib/domain/${area}/plant.ts`, imports("../kits/kit"), {
      "lib/domain/kits/kit.ts": "",
    }),
  ),
  ...[
    "kits",
    "assembly",
    "loops",
    "interviews",
    "scoring",
    "debrief",
    "calibration",
    "practice",
    "exchange",
  ].map((area) =>
    plant(`domain area ${area}`, `lib/domain/${area}/who.ts`, imports("../identity/roles"), {
      "lib/domain/identity/roles.ts": "",
    }),
  ),
];

const DATA = 'import "server-only";\nimport "../scope";\n';

/** Files as they are meant to be, among all those violations: none of them may be reported. */
export const INNOCENT: Tree = {
  "app/w/[org]/rubrics/page.tsx": imports("@/lib/server/viewer", "./_components/levels", "./actions"),
  "app/w/[org]/rubrics/_components/levels.tsx": imports("@/components/ui/button", "next/image", "react"),
  "app/w/[org]/rubrics/actions.ts": imports("@/lib/server/action", "@/db/commands/rubrics/publish"),
  "app/api/v1/rubrics/route.ts": imports("@/lib/server/route", "@/db/queries/rubrics"),
  "app/api/health/live/route.ts": "",
  "db/queries/rubrics.ts": `${DATA}import "@/lib/domain/rubrics/weights";\nimport "../client";\n`,
  "db/commands/rubrics/publish.ts":
    'import "server-only";\nimport "../../scope";\nimport "./internal/freeze";\nimport "../../queries/rubrics";\n',
  "db/commands/rubrics/internal/freeze.ts": 'import "server-only";\nimport "drizzle-orm";\n',
  "lib/server/action.ts": 'import "server-only";\nimport { cache } from "react";\n',
  "lib/server/route.ts": 'import "server-only";\n',
  "lib/domain/rubrics/weights.ts": "/** Never calls Date.now(). */\nexport {};\n",
  "lib/domain/rubrics/weights.test.ts": imports("vitest", "fast-check", "node:fs", "./weights"),
  "lib/domain/rubrics/input.ts": imports("zod"),
  "db/commands/rubrics/test-world.ts": imports("@/db/grant", "@/db/testing/world"),
  "lib/server/readiness.ts": 'import "server-only";\nimport { withoutScope } from "@/db/client";\n',
  "drizzle.config.ts": "export const mode = process.env.NODE_ENV;\n",
  "next.config.ts": "export const mode = process.env.MODE;\n",
};

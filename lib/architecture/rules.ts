import type { IFlattenedRuleSet, IForbiddenRuleType, IRequiredRuleType } from "dependency-cruiser";
import { AREAS } from "./areas";
import { COLUMNS, LAYERS, npm, TESTS } from "./layers";

const layers: readonly IForbiddenRuleType[] = LAYERS.flatMap(({ name, path, pathNot, may }) =>
  COLUMNS.filter((column) => !may.includes(column.name)).map((column) => ({
    name: `${name} imports ${column.name}`,
    from: { path, pathNot: pathNot ? [TESTS, pathNot] : TESTS },
    to: { path: column.path },
  })),
);

const areas: readonly IForbiddenRuleType[] = Object.entries(AREAS).map(([area, uses]) => ({
  name: `domain area ${area}`,
  from: { path: `^lib/domain/${area}/`, pathNot: TESTS },
  to: { path: "^lib/domain/", pathNot: `^lib/domain/(${[area, "shared", ...uses].join("|")})/` },
}));

const OPENS_CONNECTIONS = [
  "^db/(client|embedded[^/]*|migrate|library-loader)\\.",
  "^db/(cluster|connections|jobs|migration|testing)/",
  "^bin/",
  // What the product is measured against speaks SQL by itself.
  "^e2e/bench/",
];
const PRODUCT = "^(app|bin|components|db|lib)/";
const TEST_TOOLS = npm("(vitest|fast-check|@playwright/test|axe-core|dependency-cruiser)");

const special: readonly IForbiddenRuleType[] = [
  {
    name: "unknown area",
    from: { path: "^lib/domain/", pathNot: `^lib/domain/(${Object.keys(AREAS).join("|")})/` },
    to: {},
  },
  { name: "unresolved import", from: { pathNot: "^next-env" }, to: { couldNotResolve: true } },
  { name: "cycle", from: {}, to: { circular: true } },
  {
    name: "domain imports the runtime",
    from: { path: "^lib/domain/", pathNot: TESTS },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "domain imports a package",
    from: { path: "^lib/domain/", pathNot: TESTS },
    to: { path: "(^|/)node_modules/", pathNot: npm("(zod|yaml)") },
  },
  {
    name: "zod or yaml beyond the readers",
    from: { path: "^lib/domain/", pathNot: [TESTS, "[/-]input\\.ts$", "^lib/domain/exchange/"] },
    to: { path: npm("(zod|yaml)") },
  },
  { name: "connection", from: { pathNot: [TESTS, ...OPENS_CONNECTIONS] }, to: { path: npm("postgres") } },
  {
    name: "command uses another's inside",
    from: { path: "^db/commands/([^/]+)/", pathNot: TESTS },
    to: { path: "^db/commands/", pathNot: "^db/commands/$1/internal/" },
  },
  {
    name: "app by alias",
    from: { path: "^app/", pathNot: TESTS },
    to: { path: "^app/", dependencyTypes: ["aliased"] },
  },
  {
    name: "test tool in the product",
    from: { path: PRODUCT, pathNot: [TESTS, "^db/testing/", "^lib/architecture/"] },
    to: { path: TEST_TOOLS },
  },
  {
    name: "test material in the product",
    from: { path: PRODUCT, pathNot: [TESTS, "^db/testing/"] },
    to: { path: TESTS },
  },
];

const required: readonly IRequiredRuleType[] = [
  {
    name: "action without the wrapper",
    module: { path: "^app.*/actions\\.tsx?$" },
    to: { path: "^lib/server/action\\." },
  },
  {
    // next-auth answers under api/auth itself, and a health probe has nobody to ask for.
    name: "route without the wrapper",
    module: { path: "^app.*/route\\.tsx?$", pathNot: "^app/api/(auth|health)/" },
    to: { path: "^lib/server/route\\." },
  },
  {
    name: "page without the viewer",
    module: { path: "^app/[wi](/|/.*/)page\\.tsx$" },
    to: { path: "^lib/server/viewer\\." },
  },
  {
    name: "data module without the scope",
    module: { path: "^db/(queries|commands)/", pathNot: [TESTS, "/internal/"] },
    to: { path: "^db/scope\\." },
  },
];

export const RULES: IFlattenedRuleSet = {
  forbidden: [...layers, ...areas, ...special],
  required: [...required],
};

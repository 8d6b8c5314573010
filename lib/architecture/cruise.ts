import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { RULES } from "./rules";
import { TEXT_RULES } from "./text-rules";

/** One broken rule: its name, the file that breaks it, and what it reaches for where it reaches. */
export type Finding = { readonly rule: string; readonly file: string; readonly to: string };

export type Survey = {
  /** Our own files that were read. With TypeScript 7 this is empty, and everything would pass. */
  readonly files: readonly string[];
  readonly aliased: number;
  readonly findings: readonly Finding[];
};

const FOLDERS = ["app", "bin", "components", "db", "e2e", "lib"];
const ROOT_FILES = [
  "drizzle.config.ts",
  "instrumentation.ts",
  "next.config.ts",
  "proxy.ts",
  "vitest.config.ts",
];

/** Reads every module below `root` and holds it against all rules. */
export async function survey(root: string): Promise<Survey> {
  const report = await cruise(
    [...FOLDERS, ...ROOT_FILES].filter((name) => existsSync(join(root, name))),
    {
      baseDir: root,
      validate: true,
      ruleSet: RULES,
      doNotFollow: "node_modules",
      exclude: "\\.(css|svg|woff2?)$",
      tsPreCompilationDeps: true,
      detectProcessBuiltinModuleCalls: true,
      enhancedResolveOptions: {
        exportsFields: ["exports"],
        conditionNames: ["import", "require", "node", "default", "types"],
      },
    },
    { bustTheCache: true, alias: { "@": root.replace(/\/$/, "") } },
    { tsConfig: extractTSConfig(join(root, "tsconfig.json")) },
  );
  const { modules, summary } = asResult(report.output);
  const ours = modules.filter(
    ({ source, couldNotResolve, coreModule }) =>
      !couldNotResolve && !coreModule && !source.includes("node_modules"),
  );
  return {
    files: ours.map(({ source }) => source),
    aliased: ours
      .flatMap(({ dependencies }) => dependencies)
      .filter(({ module, couldNotResolve }) => module.startsWith("@/") && !couldNotResolve).length,
    findings: [
      ...summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, file: from, to })),
      ...ours.flatMap(({ source: file, dependencies }) => {
        const text = readFileSync(join(root, file), "utf8");
        const imports = dependencies.map(({ resolved }) => resolved);
        return TEXT_RULES.filter((rule) => rule.breaks(file, text, imports)).map(({ name }) => ({
          rule: name,
          file,
          to: "",
        }));
      }),
    ],
  };
}

/** Without an output type the cruise answers with the result itself, which its return type leaves open. */
function asResult(output: ICruiseResult | string): ICruiseResult {
  if (typeof output === "string") throw new Error(`the cruise answered in words: ${output.slice(0, 200)}`);
  return output;
}

import { TESTS } from "./layers";

/** One thing a file may not be or hold, for what import rules cannot see. `source` is its text. */
export type TextRule = {
  readonly name: string;
  readonly breaks: (path: string, source: string, imports: readonly string[]) => boolean;
};

const FORBIDDEN_NAME = /(^|\/)(utils?|helpers?|common|types|hooks?|misc)(\/|\.[^/]*$)/;
const READS_ENVIRONMENT = ["next.config.ts", "vitest.config.ts", "lib/env.ts"];
const IMPURE =
  /\b(Date\.now|Math\.random|performance\.now|crypto\.|process\.|setTimeout|setInterval|fetch)\b|\bnew Date\(\)/;

/** Next puts these two in place when it builds, so they must be written out and are no settings. */
const BUILD_CONSTANT = /\bprocess\.env\.(NODE_ENV|NEXT_RUNTIME)\b/g;
const USES_BARE_POOL =
  /^(bin\/|db\/(?!queries\/|commands\/)|lib\/(architecture\/|server\/(realtime\/|(rate-limit|readiness)\.)))/;

const isTest = (path: string): boolean => new RegExp(TESTS).test(path);

export const TEXT_RULES: readonly TextRule[] = [
  {
    name: "unknown place",
    breaks: (path) =>
      !/^((app|bin|components|db|e2e)\/|lib\/(architecture|domain|server)\/|lib\/(architecture\.test|env(\.test)?)\.ts$|[^/]+$)/.test(
        path,
      ),
  },
  { name: "vague name", breaks: (path) => FORBIDDEN_NAME.test(path) },
  {
    name: "barrel",
    breaks: (path, source) => /(^|\/)index\.[a-z]+$/.test(path) || /^export \* from /m.test(source),
  },
  {
    name: "server-only is not first",
    breaks: (path, source) =>
      /^(db\/(queries|commands)|lib\/server)\/.+\.tsx?$/.test(path) &&
      !isTest(path) &&
      !source.startsWith('import "server-only";\n'),
  },
  {
    name: "server action outside actions.ts",
    breaks: (path, source) => !/\/actions\.tsx?$/.test(path) && /^\s*"use server";?$/m.test(source),
  },
  {
    name: "environment read outside lib/env",
    breaks: (path, source) =>
      !READS_ENVIRONMENT.includes(path) &&
      !/^(bin|e2e|db\/testing|lib\/architecture)\//.test(path) &&
      !isTest(path) &&
      /\bprocess\s*(\.|\[")env\b|\benv\b.*from "(node:)?process"/.test(
        path.includes("/") ? source : source.replace(BUILD_CONSTANT, ""),
      ),
  },
  {
    // The bare pool carries no scope: row-level security does not stand behind it.
    name: "bare pool",
    breaks: (path, source) =>
      !USES_BARE_POOL.test(path) && !isTest(path) && /\b(withoutScope|listeningClient)\b/.test(source),
  },
  {
    name: "clock or chance in the domain",
    breaks: (path, source) =>
      /^lib\/domain\//.test(path) && !isTest(path) && IMPURE.test(withoutComments(source)),
  },
  {
    name: "more of React than cache on the server",
    breaks: (path, source) =>
      /^lib\/server\//.test(path) &&
      /from "react(-dom)?(\/[^"]*)?"/.test(source.replaceAll('import { cache } from "react"', "")),
  },
  {
    // Brackets in route names defeat back-references, so this one is not an import rule.
    name: "piece of another route",
    breaks: (path, _source, imports) =>
      imports.some((target) => {
        const owner = /^(app\/.*?)_components\//.exec(target)?.[1];
        return owner !== undefined && !path.startsWith(owner);
      }),
  },
];

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

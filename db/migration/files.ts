import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type MigrationFile = {
  readonly name: string;
  /** SHA-256 of the text with Unix line ends, in hex: a Windows checkout has the same digest. */
  readonly digest: string;
  readonly statements: readonly string[];
  /** False for a file with `-- evenhand: no transaction`, as CREATE INDEX CONCURRENTLY needs. */
  readonly transaction: boolean;
};

const NO_TRANSACTION = /^--\s*evenhand:\s*no transaction\s*$/m;

/**
 * The `*.sql` files of a folder in the order of their names, cut at `--> statement-breakpoint`.
 * A file without a transaction needs a breakpoint between every two statements, and statements that can
 * run again (`if not exists`): it can stop half-way.
 */
export function readMigrationFiles(folder: string): readonly MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
    return {
      name,
      digest: createHash("sha256").update(text).digest("hex"),
      statements: text.split("--> statement-breakpoint").filter((part) => part.trim() !== ""),
      transaction: !NO_TRANSACTION.test(text),
    };
  });
}

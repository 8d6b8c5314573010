import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { StartRefused } from "../start-refused";

/**
 * The account that runs PostgreSQL, which refuses to run as root: ourselves when we are not root,
 * another user of this machine, or root seen as another user inside a user namespace.
 */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "user"; readonly name: string; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace"; readonly uid: number; readonly gid: number };

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: { readonly cwd: string; readonly uid?: number; readonly gid?: number };
};

/** `file args` as the account would run it; the working folder is one that everybody can enter. */
export function commandAs(account: Account, file: string, args: readonly string[]): Command {
  const cwd = process.platform === "win32" ? process.cwd() : "/";
  if (account.kind === "self") return { file, args, options: { cwd } };
  if (account.kind === "user") return { file, args, options: { cwd, uid: account.uid, gid: account.gid } };
  const mapping = ["--user", `--map-user=${account.uid}`, `--map-group=${account.gid}`, "--"];
  return { file: "unshare", args: [...mapping, file, ...args], options: { cwd } };
}

export function runAs(account: Account, file: string, args: readonly string[]): SpawnSyncReturns<string> {
  const command = commandAs(account, file, args);
  return spawnSync(command.file, command.args, { ...command.options, encoding: "utf8" });
}

export function giveTo(account: Account, path: string): void {
  if (account.kind === "user") chownSync(path, account.uid, account.gid);
}

/** Whether the account can do `test` (`-x`, `-w`) on a path, asked of the system rather than guessed from modes. */
export function can(account: Account, test: "-x" | "-w", path: string): boolean {
  if (process.platform === "win32") return existsSync(path);
  return runAs(account, "/bin/sh", ["-c", `test ${test} "$0"`, path]).status === 0;
}

/**
 * The accounts worth trying, best first. As root, an existing cluster is run by whoever owns it.
 * @param cluster the data folder of the cluster, present or not
 */
export function accountsFor(cluster: string): readonly Account[] {
  if (process.getuid?.() !== 0) {
    const stranger = [dirname(cluster), cluster].find(belongsToAnother);
    if (stranger) {
      throw new StartRefused(
        `The database in ${stranger} belongs to another account than ${userInfo().username}. ` +
          "Start Evenhand with the account that made it (often root), or set EVENHAND_DATA to another folder.",
      );
    }
    return [{ kind: "self" }];
  }
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (owner && owner.uid !== 0)
    return [{ kind: "user", name: String(owner.uid), uid: owner.uid, gid: owner.gid }];
  const users = ["postgres", "nobody"].flatMap(findUser);
  const namespaces = users.slice(-1).map(({ uid, gid }) => ({ kind: "namespace", uid, gid }) as const);
  const works = (account: Account) => can(account, "-x", "/");
  return (owner ? namespaces : [...users, ...namespaces]).filter(works);
}

function belongsToAnother(path: string): boolean {
  return existsSync(path) && process.getuid !== undefined && statSync(path).uid !== process.getuid();
}

type User = Extract<Account, { kind: "user" }>;

function findUser(name: string): readonly User[] {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return [];
  return [{ kind: "user", name, uid: Number(uid.stdout), gid: Number(gid.stdout) }];
}

// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { runNpm } from "./npm.js";

/** The one `db/sqlite-driver.server.ts` takes with this Node. */
const sqliteModule =
  Number.parseInt(process.versions.node, 10) < 22 ? "better-sqlite3-node20" : "better-sqlite3";

/** Said when SQLite's binary could neither be downloaded nor compiled. */
export const sqliteRefusal =
  "Le module SQLite (better-sqlite3) n’a pu être ni téléchargé ni compilé : installez un compilateur C++ " +
  "(par exemple « apt-get install build-essential python3 »), puis relancez.\n" +
  "SQLite’s module could neither be downloaded nor compiled: install a C++ toolchain, then start again.";

/**
 * Installs the dependencies when they are absent, or when the lock file, the Node ABI or the platform changed since.
 * Neither package.json nor the lock file is touched.
 *
 * @param {string} root folder of package.json
 * @returns {string | undefined} why it could not, in words
 */
export function installDependencies(root) {
  const stamp = join(root, "node_modules", ".clause-commune");
  const wanted = wantedStamp(root);
  if (readIfThere(stamp) === wanted) return undefined;
  if (!matchesLock(root)) {
    process.stdout.write("Installation des dépendances…\n");
    const { ok, output } = runNpm(
      root,
      ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        env: installEnv(),
      },
    );
    if (!ok)
      return /better-sqlite3|node-gyp/.test(output) ? sqliteRefusal : "« npm ci » a échoué (voir ci-dessus).";
  }
  if (!sqliteOpens(root)) {
    process.stdout.write("Installation du module SQLite pour ce Node…\n");
    runNpm(root, ["rebuild", sqliteModule], { env: installEnv() });
    if (!sqliteOpens(root)) return sqliteRefusal;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return undefined;
}

/** @param {string} root */
function wantedStamp(root) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  return `${hash.digest("hex")} ${process.platform}-${process.arch} abi${process.versions.modules}\n`;
}

/**
 * Whether someone already ran `npm ci` for this lock file: npm keeps what it installed in a lock file of its own.
 *
 * @param {string} root
 */
function matchesLock(root) {
  const there = packagesIn(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesIn(join(root, "package-lock.json")) ?? {};
  if (there === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const found = there[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, { version?: string; optional?: boolean }> | undefined}
 */
function packagesIn(path) {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  /** @type {unknown} */
  const lock = JSON.parse(text);
  return /** @type {{ packages: Record<string, { version?: string; optional?: boolean }> }} */ (lock)
    .packages;
}

/**
 * Opens a database in a process of its own: a binary made for another Node would end this one.
 *
 * @param {string} root
 */
function sqliteOpens(root) {
  const probe = `new (require('${sqliteModule}'))(':memory:').close()`;
  return spawnSync(process.execPath, ["-e", probe], { cwd: root, stdio: "ignore" }).status === 0;
}

/** npm needs a place for its cache, and node-gyp the headers that came with this Node, if they did. */
function installEnv() {
  const env = { ...process.env };
  const home = env.HOME ?? env.USERPROFILE ?? "";
  if (!isFolder(home)) env.npm_config_cache ??= join(tmpdir(), "clause-commune-npm");
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, "include", "node", "node_version.h"))) env.npm_config_nodedir ??= prefix;
  return env;
}

/** @param {string} path */
function isFolder(path) {
  return path !== "" && existsSync(path) && statSync(path).isDirectory();
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { runNpm } from "./npm.js";

/** What the build is made of: its stamp is a hash of their contents. */
const sources = [
  "app",
  "db",
  "public",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "tsconfig.json",
];
/** Data, not sources; and what only starts the product. */
const leftOut = new Set(["db/data", "app/start", "app/start.js"]);

/**
 * Builds the product when a source changed since the last build.
 *
 * @param {string} root folder of package.json
 * @returns {string | undefined} why it could not, in words
 */
export function buildWhenChanged(root) {
  const wanted = sourcesHash(root);
  const stamp = join(root, "build", "sources.sha256");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return undefined;
  rmSync(stamp, { force: true });
  process.stdout.write("Construction de l’application…\n");
  if (!runNpm(root, ["run", "--silent", "build"], { quiet: true }).ok)
    return "La construction a échoué (voir ci-dessus).";
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stamp, wanted);
  return undefined;
}

/**
 * A hash of every source's path and content.
 *
 * @param {string} root folder of package.json
 */
export function sourcesHash(root) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} in order of name
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (leftOut.has(path) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`));
}

// @ts-check
/**
 * `npm run test:node -- 22`: the whole of `npm test` under another Node, in a copy of the tree (SQLite's module is made
 * for one Node at a time). The Node comes from the npm package `node`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const major = process.argv[2] ?? "";
if (/^\d+$/.test(major)) {
  process.exitCode = testUnder(major);
} else {
  process.stderr.write("Quel Node ? Par exemple : npm run test:node -- 22\n");
  process.exitCode = 2;
}

/**
 * @param {string} version
 * @returns {number} exit code
 */
function testUnder(version) {
  const work = mkdtempSync(join(tmpdir(), `clause-commune-node${version}-`));
  try {
    const node = installNode(version, work);
    if (node === undefined) {
      process.stderr.write(`Le paquet node@${version} ne s’installe pas ici.\n`);
      return 1;
    }
    const tree = join(work, "tree");
    copyTree(tree);
    const env = {
      ...process.env,
      PATH: `${join(node, "bin")}${delimiter}${process.env.PATH ?? ""}`,
      npm_config_nodedir: node,
    };
    return run("npm", ["test"], tree, env);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The folder of a Node of that version, with its headers: the package of this platform, which the package `node` picks.
 *
 * @param {string} version
 * @param {string} work
 */
function installNode(version, work) {
  const folder = join(work, "node");
  mkdirSync(folder, { recursive: true });
  const install = ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund"];
  run("npm", [...install, "--foreground-scripts", `node@${version}`], folder, process.env);
  const name = `node-${process.platform}-${process.arch}`;
  const places = [join("node_modules", "node", "node_modules", name), join("node_modules", name)];
  return places.map((place) => join(folder, place)).find((place) => existsSync(join(place, "bin", "node")));
}

/**
 * The files of the tree as they are now, but for those git leaves out.
 *
 * @param {string} tree
 */
function copyTree(tree) {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = listed.stdout.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
  for (const file of files) cpSync(join(root, file), join(tree, file));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
function run(command, args, cwd, env) {
  return spawnSync(command, args, { cwd, env, stdio: "inherit" }).status ?? 1;
}

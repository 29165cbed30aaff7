// @ts-check
import { spawnSync } from "node:child_process";
import process from "node:process";

/**
 * Runs npm, the one that started this when there is one. What it says is shown, and its complaints kept.
 *
 * @param {string} root
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ ok: boolean; output: string }}
 */
export function runNpm(root, args, env = process.env) {
  const started = process.env.npm_execpath;
  const [command, first] = started?.endsWith(".js") ? [process.execPath, [started]] : ["npm", []];
  const { status, stderr, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32" && command === "npm",
  });
  const output = `${stderr}${error === undefined ? "" : `${error.message}\n`}`;
  process.stderr.write(output);
  return { ok: status === 0, output };
}

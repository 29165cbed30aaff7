// @ts-check
import { spawnSync } from "node:child_process";
import process from "node:process";

/**
 * Runs npm, the one that started this when there is one. What it says is shown, and its complaints kept; `quiet`: all of it
 * is shown only when it fails.
 *
 * @param {string} root
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; quiet?: boolean }} [how]
 * @returns {{ ok: boolean; output: string }}
 */
export function runNpm(root, args, { env = process.env, quiet = false } = {}) {
  const started = process.env.npm_execpath;
  const [command, first] = started?.endsWith(".js") ? [process.execPath, [started]] : ["npm", []];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", quiet ? "pipe" : "inherit", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32" && command === "npm",
  });
  const ok = status === 0;
  const output = `${stderr}${error === undefined ? "" : `${error.message}\n`}`;
  if (!quiet) process.stderr.write(output);
  else if (!ok) process.stderr.write(`${stdout}${output}`);
  return { ok, output };
}

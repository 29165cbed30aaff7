// @ts-check
import { spawnSync } from "node:child_process";
import process from "node:process";

/**
 * Runs npm. What it says is shown, and its complaints kept; `quiet`: all of it
 * is shown only when it fails.
 *
 * @param {string} root
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; quiet?: boolean }} [how]
 * @returns {{ ok: boolean; output: string }}
 */
export function runNpm(root, args, { env = process.env, quiet = false } = {}) {
  const { command, first, shell } = npmCommand();
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", quiet ? "pipe" : "inherit", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell,
  });
  const ok = status === 0;
  const output = `${stderr}${error === undefined ? "" : `${error.message}\n`}`;
  if (!quiet) process.stderr.write(output);
  else if (!ok) process.stderr.write(`${stdout}${output}`);
  return { ok, output };
}

/**
 * How npm is called: the one that started this when there is one.
 *
 * @returns {{ command: string; first: string[]; shell: boolean }}
 */
export function npmCommand() {
  const started = process.env.npm_execpath;
  if (started?.endsWith(".js")) return { command: process.execPath, first: [started], shell: false };
  return { command: "npm", first: [], shell: process.platform === "win32" };
}

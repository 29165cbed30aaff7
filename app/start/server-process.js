// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";

/**
 * Runs the server until it ends, hands it the signals this process gets, and ends as it did.
 *
 * @param {string} root folder of package.json
 * @param {string[]} args
 */
export function runServer(root, args) {
  const server = spawn(process.execPath, ["--import", "tsx", "app/server.ts", ...args], {
    cwd: root,
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // A terminal already gave its SIGINT to the whole group: twice would mean « at once ».
      if (signal !== "SIGINT" || !process.stdin.isTTY) server.kill(signal);
    });
  }
  server.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

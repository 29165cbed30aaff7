// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";

const starter = process.ppid;

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
  const watch = setInterval(() => {
    if (isAbandoned()) server.kill("SIGTERM");
  }, 500);
  watch.unref();
  server.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * npm hands its signals to a shell, and many shells die of them without handing them on: the server would stay behind,
 * on its port. Started otherwise (`node app/start.js &`), it may well outlive whoever started it.
 */
function isAbandoned() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== starter;
}

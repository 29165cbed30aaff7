// @ts-check
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

export const chromiumRefusal =
  "Les parcours demandent un vrai navigateur : installez Chromium (par exemple « apt-get install chromium »), donnez " +
  "son chemin par CHROME_PATH, ou lancez « npx playwright install chromium ».";

/**
 * The browser of the journeys: CHROME_PATH, else one on the PATH, else the one Playwright has or can download.
 *
 * @param {string} root folder of package.json
 * @returns {string | undefined} its path
 */
export function findChromium(root) {
  const given = process.env.CHROME_PATH;
  if (given) return existsSync(given) ? given : undefined;
  return onPath() ?? playwrightsOwn(root) ?? downloaded(root);
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(canRun);
}

/** @param {string} root */
function playwrightsOwn(root) {
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  return stdout !== "" && canRun(stdout) ? stdout : undefined;
}

/** @param {string} root */
function downloaded(root) {
  process.stdout.write("Aucun Chromium trouvé : Playwright télécharge le sien…\n");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    cwd: root,
    stdio: "inherit",
    timeout: 300_000,
  });
  return playwrightsOwn(root);
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

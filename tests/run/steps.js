// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { buildWhenChanged } from "../../app/start/build.js";
import { npmCommand } from "../../app/start/npm.js";
import { chromiumRefusal, findChromium } from "./chromium.js";

/** @typedef {{ passed: number; failed: number }} Count */
/** @typedef {{ title: string; run: (root: string) => Count | Promise<Count> }} Step */

/** @type {Count} */
const onePassed = { passed: 1, failed: 0 };
/** @type {Count} */
const oneFailed = { passed: 0, failed: 1 };

/**
 * Checks that hold or not, scripts of package.json: the lanes side by side, in each one script after the other.
 *
 * @param {string[][]} lanes
 * @returns {Step}
 */
export function checksStep(lanes) {
  return {
    title: lanes.flat().join(", "),
    run: async (root) => {
      const held = (await Promise.all(lanes.map((scripts) => runLane(root, scripts)))).flat();
      const passed = held.filter(Boolean).length;
      return { passed, failed: held.length - passed };
    },
  };
}

/**
 * @param {string} root
 * @param {string[]} scripts
 */
async function runLane(root, scripts) {
  const held = [];
  for (const script of scripts) held.push(await runScript(root, script));
  return held;
}

/**
 * What a script says is shown once it ends, so that two of them never speak together.
 *
 * @param {string} root
 * @param {string} script
 * @returns {Promise<boolean>} whether it holds
 */
function runScript(root, script) {
  const { command, first, shell } = npmCommand();
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const said = [];
    const child = spawn(command, [...first, "run", "--silent", script], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell,
    });
    child.stdout.on("data", (/** @type {Buffer} */ part) => said.push(part));
    child.stderr.on("data", (/** @type {Buffer} */ part) => said.push(part));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (status) => {
      process.stdout.write(`${script}\n${Buffer.concat(said).toString("utf8")}`);
      resolve(status === 0);
    });
  });
}

/** @returns {Step} */
export function buildStep() {
  return {
    title: "build",
    run: (root) => {
      const refusal = buildWhenChanged(root);
      if (refusal !== undefined) process.stdout.write(`${refusal}\n`);
      return refusal === undefined ? onePassed : oneFailed;
    },
  };
}

/** Each test waits for its own database to be made: more of them than cores wait together. */
const postgresWorkers = 4;

/**
 * A Vitest project, on one engine.
 *
 * @param {"unit" | "integration"} project
 * @param {"none" | "sqlite" | "postgres"} engine
 * @returns {Step}
 */
export function vitestStep(project, engine) {
  const title = engine === "none" ? project : `${project} (${engine})`;
  return {
    title,
    run: (root) => {
      const env = { ...process.env };
      if (engine !== "postgres") delete env.TEST_POSTGRES_URL;
      const report = freshReport(root, `vitest-${project}-${engine}.json`);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const ok = runNode(root, env, [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--project",
        project,
        ...(engine === "postgres" ? [`--maxWorkers=${String(postgresWorkers)}`] : []),
        ...reporters,
      ]);
      return counted(ok, vitestCount(report));
    },
  };
}

/**
 * The journeys, in a real Chromium.
 *
 * @returns {Step}
 */
export function playwrightStep() {
  return {
    title: "e2e",
    run: (root) => {
      const chromium = findChromium(root);
      if (chromium === undefined) {
        process.stdout.write(`${chromiumRefusal}\n`);
        return oneFailed;
      }
      const report = freshReport(root, "playwright.json");
      const env = { ...process.env, CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const ok = runNode(root, env, ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"]);
      return counted(ok, playwrightCount(report));
    },
  };
}

/**
 * A run that failed without a failed test (a file that does not load, an unhandled error) is a failure all the same.
 *
 * @param {boolean} ok
 * @param {Count | undefined} count
 * @returns {Count}
 */
function counted(ok, count) {
  const { passed, failed } = count ?? { passed: 0, failed: 0 };
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/**
 * @param {string} report
 * @returns {Count | undefined}
 */
function vitestCount(report) {
  /** @typedef {{ status: string; assertionResults: Array<{ status: string }> }} File */
  const read = /** @type {{ testResults: File[] } | undefined} */ (readReport(report));
  if (read === undefined) return undefined;
  const statuses = read.testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const broken = read.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  return {
    passed: statuses.filter((status) => status === "passed").length,
    failed: statuses.filter((status) => status === "failed").length + broken.length,
  };
}

/**
 * @param {string} report
 * @returns {Count | undefined}
 */
function playwrightCount(report) {
  const read = /** @type {{ stats: { expected: number; unexpected: number; flaky: number } } | undefined} */ (
    readReport(report)
  );
  if (read === undefined) return undefined;
  return { passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky };
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/**
 * Where a report will be written, without an older one to mistake it for. Not in test-results, which Playwright empties.
 *
 * @param {string} root
 * @param {string} name
 */
function freshReport(root, name) {
  const path = join(root, "node_modules", ".test-reports", name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
function runNode(root, env, args) {
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status === 0;
}

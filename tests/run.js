// @ts-check
/**
 * `npm test`: everything, from a fresh clone. Plain Node: it installs what is missing first. A failing step does not
 * stop the next ones; the last line counts tests and checks.
 */
import { dirname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { installDependencies } from "../app/start/dependencies.js";
import { nodeRefusal } from "../app/start/node-version.js";
import { buildStep, checksStep, playwrightStep, vitestStep } from "./run/steps.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const refusal = nodeRefusal(process.versions.node) ?? installDependencies(root);
if (refusal === undefined) {
  process.exitCode = await runAll();
} else {
  process.stderr.write(`${refusal}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}

/** @returns {Promise<number>} exit code */
async function runAll() {
  const steps = [
    checksStep([["lint"], ["format", "arrows", "types"]]),
    vitestStep("unit", "none"),
    vitestStep("integration", "sqlite"),
    ...(process.env.TEST_POSTGRES_URL ? [vitestStep("integration", "postgres")] : []),
    buildStep(),
    playwrightStep(),
  ];
  /** @type {Array<{ passed: number; failed: number; summary: string }>} */
  const counts = [];
  for (const { title, run } of steps) {
    process.stdout.write(`\n── ${title}\n`);
    const started = performance.now();
    const { passed, failed } = await run(root);
    const seconds = Math.round((performance.now() - started) / 1000);
    const summary = `${title} : ${String(passed)} passed, ${String(failed)} failed (${String(seconds)} s)`;
    process.stdout.write(`${summary}\n`);
    counts.push({ passed, failed, summary });
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`\n${counts.map(({ summary }) => summary).join("\n")}\n`);
  process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`);
  return failed === 0 ? 0 : 1;
}

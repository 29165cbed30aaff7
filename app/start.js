// @ts-check
/**
 * `npm start`: from a fresh clone to a served product. Installs what is missing, builds what changed, serves. Plain
 * Node, no dependency: it runs before anything is installed. `--production` (`npm run serve`): no demonstration, and
 * the server refuses to start without its secrets.
 */
import { dirname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { buildWhenChanged } from "./start/build.js";
import { installDependencies } from "./start/dependencies.js";
import { nodeRefusal } from "./start/node-version.js";
import { runServer } from "./start/server-process.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const refusal = nodeRefusal(process.versions.node) ?? installDependencies(root) ?? buildWhenChanged(root);
if (refusal === undefined) {
  runServer(root, process.argv.slice(2));
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}

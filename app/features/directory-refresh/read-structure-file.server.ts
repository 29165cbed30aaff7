import { readFile, stat } from "node:fs/promises";

/** The largest file of structures that is read, in bytes: some 20 000 structures. */
export const largestStructureFile = 20_000_000;

export type FileOutcome = { outcome: "read"; records: unknown[] } | { outcome: "refused"; reason: string };

/**
 * The records of a JSON file of structures: a list, or what either service answers (`results`). What the file is refused
 * for is said in French.
 */
export async function readStructureFile(path: string): Promise<FileOutcome> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return refused("Ce fichier est introuvable\u00a0: vérifiez son nom.");
  if (found.size > largestStructureFile)
    return refused("Ce fichier dépasse 20\u00a0Mo\u00a0: envoyez-le en plusieurs fois.");
  const text = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  const records = recordsIn(text);
  if (records === undefined) return refused(notJson);
  if (records === null) return refused(noList);
  if (records.length === 0) return refused("Ce fichier ne contient aucune structure.");
  return { outcome: "read", records };
}

/** Undefined: not JSON; null: JSON of something else. */
function recordsIn(text: string): unknown[] | null | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (Array.isArray(json)) return json as unknown[];
  const results = typeof json === "object" && json !== null && "results" in json ? json.results : null;
  return Array.isArray(results) ? (results as unknown[]) : null;
}

const shapes =
  'envoyez la liste des structures telle que Les emplois ou Le marché de l’inclusion la donnent, par exemple [{"siret": "…", "name": "…", "kind": "EI"}].';
const notJson = `Ce fichier n’est pas du JSON lisible\u00a0: ${shapes}`;
const noList = `Ce fichier ne contient pas de liste de structures\u00a0: ${shapes}`;

function refused(reason: string): FileOutcome {
  return { outcome: "refused", reason };
}

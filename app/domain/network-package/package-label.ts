import { parseDay, type Day } from "../calendar.ts";
import { parseSiret } from "../siret.ts";

/** The sheet that makes a package of a ZIP of CSV files. */
export const labelSheet = "Paquet";

/** What a package says of itself. */
export type PackageLabel = {
  /** SIRET of the host it is of. */
  host: string;
  madeOn: Day;
  /** Mark of the secret its person keys were made with: never the secret. */
  secretMark: string;
  /** Files of persons it holds. */
  persons: number;
};

const format = "clause-commune-reseau";
const version = "1";

/** Lines of the label, as written in the package. */
export function labelLines({ host, madeOn, secretMark, persons }: PackageLabel): Array<[string, string]> {
  return [
    ["format", format],
    ["version", version],
    ["porteur", host],
    ["fait_le", madeOn],
    ["marque_du_secret", secretMark],
    ["participants", String(persons)],
  ];
}

export type LabelReading =
  { outcome: "read"; label: PackageLabel } | { outcome: "no label" | "other version" | "unreadable" };

/** Reads the label of a package, its two columns by their words. */
export function readLabel(lines: ReadonlyArray<readonly [string, string]>): LabelReading {
  const said = new Map(lines);
  if (said.get("format") !== format) return { outcome: "no label" };
  if (said.get("version") !== version) return { outcome: "other version" };
  const host = parseSiret(said.get("porteur") ?? "");
  const madeOn = parseDay(said.get("fait_le") ?? "");
  const secretMark = said.get("marque_du_secret") ?? "";
  const persons = said.get("participants") ?? "";
  if (host === undefined || madeOn === undefined) return { outcome: "unreadable" };
  if (!/^[0-9a-f]{16}$/.test(secretMark) || !/^\d{1,7}$/.test(persons)) return { outcome: "unreadable" };
  return { outcome: "read", label: { host, madeOn, secretMark, persons: Number(persons) } };
}

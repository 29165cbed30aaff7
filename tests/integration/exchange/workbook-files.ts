import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "#app/domain/calendar.ts";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import {
  importWorkbook,
  type WorkbookImportInput,
  type WorkbookImportOutcome,
} from "#app/features/exchange/import-workbook.server.ts";
import type { Remark } from "#app/features/exchange/remarks.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Db } from "#db/database.server.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

export const testSecret = "a secret for tests only";

export const today = "2026-06-30" as Day;

/** Sheets by name, each a CSV text: `embauche;mois;heures` and its rows. */
export type Sheets = Record<string, string[]>;

/** Writes a folder of CSV files, a line for each row. */
export async function folderOf(sheets: Sheets): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "workbook-"));
  for (const [name, lines] of Object.entries(sheets)) {
    await writeFile(join(folder, `${name}.csv`), `${lines.join("\n")}\n`);
  }
  return folder;
}

/** Imports sheets, or a file already written; by the whole installation unless said otherwise. */
export async function bring(
  db: Db,
  file: Sheets | string,
  options: Partial<WorkbookImportInput> = {},
): Promise<WorkbookImportOutcome> {
  return importWorkbook(db, {
    path: typeof file === "string" ? file : await folderOf(file),
    importer: { kind: "installation" },
    actor: "cli",
    today,
    personKey: (text) => personKeyOf(text, testSecret),
    ...options,
  });
}

/** Exports to a folder and reads it back, by file name. */
export async function exported(db: Db, hostId: Parameters<typeof exportWorkbook>[1]["hostId"] = null) {
  const path = await mkdtemp(join(tmpdir(), "export-"));
  await exportWorkbook(db, { path, hostId, actor: "cli" });
  return readFolder(path);
}

export async function readFolder(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(path, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
}

export const buyer = siretNumber(9_000_001);
export const host = siretNumber(9_000_002);
export const company = siretNumber(9_000_003);
export const insertionCompany = siretNumber(9_000_004);
export const otherHost = siretNumber(9_000_005);

/** A contract with one lot, two hires and their hours: what a host brings first. No warning to make of it. */
export function smallWorkbook(): Sheets {
  return {
    Organisations: [
      "siret;nom;roles;type_structure",
      `${buyer};Ville de Grenoble;maitre_ouvrage;`,
      `${host};Maison de l’emploi;porteur;`,
      `${company};Bâti Alpes;entreprise;`,
      `${insertionCompany};Chantiers solidaires;siae;ACI`,
    ],
    Marches: [
      "marche;objet;siret_maitre_ouvrage;siret_porteur;date_debut;date_fin;etape",
      `2026-01;Groupe scolaire;${buyer};${host};01/01/2026;31/12/2026;en_cours`,
    ],
    Lots: ["marche;lot;intitule;montant_ht", "2026-01;1;Gros œuvre;1 200 000,50"],
    Engagements: ["marche;lot;dispositif;regle;heures", "2026-01;1;execution_clause;fixe;2073,5"],
    Attributaires: ["marche;lot;siret;role", `2026-01;1;${company};mandataire`],
    Participants: [
      "siret_porteur;participant;nom;prenom;date_naissance",
      `${host};P1;Durand;Camille;17/05/1990`,
      `${host};P2;N’Guyen;Zoé;29/02/2000`,
    ],
    Eligibilites: [
      "siret_porteur;participant;critere;vu_le",
      `${host};P1;rsa;02/01/2026`,
      `${host};P2;deld_12;02/01/2026`,
    ],
    Embauches: [
      "embauche;siret_porteur;participant;marche;lot;dispositif;siret_employeur;type_contrat;modalite;date_debut;date_fin;arsa;boeth",
      `E1;${host};P1;2026-01;1;execution_clause;${company};cdd;direct;05/01/2026;30/04/2026;oui;non`,
      `E2;${host};P2;2026-01;1;execution_clause;${insertionCompany};cddi;secondment;01/03/2026;;non;non`,
    ],
    Heures: [
      "embauche;mois;heures;etat",
      "E1;2026-01;151,67;valide",
      "E1;fevr. 2026;140;valide",
      "E2;03/2026;100,5;",
    ],
  };
}

/** The same sheets with one line of one sheet (the header is 0) replaced, or added at its end. */
export function changed(name: string, line: number, text: string): (sheets: Sheets) => Sheets {
  return (sheets) => ({ ...sheets, [name]: (sheets[name] ?? []).toSpliced(line, 1, text) });
}

/** Remarks of a severity, no-break spaces written as spaces. */
export function errorsOf(outcome: WorkbookImportOutcome): Remark[] {
  return remarksOf(outcome, "error");
}

export function warningsOf(outcome: WorkbookImportOutcome): Remark[] {
  return remarksOf(outcome, "warning");
}

function remarksOf({ remarks }: WorkbookImportOutcome, severity: Remark["severity"]): Remark[] {
  const said = remarks.filter((remark) => remark.severity === severity);
  return said.map((remark) => ({ ...remark, message: remark.message.replaceAll("\u00a0", " ") }));
}

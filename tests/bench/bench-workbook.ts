import { mkdir, writeFile } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { shiftMonth, parseMonth, type Month } from "#app/domain/calendar.ts";
import writeXlsxFile from "write-excel-file/node";
import { siretNumber } from "#tests/support/siret-number.ts";

type Sheet = { name: string; columns: string[]; rows: () => Generator<string[]> };

const monthsEach = 20;

/** An exchange workbook whose sheet of hours has that many rows: an XLSX file, or a folder of CSV files. */
export async function writeBenchWorkbook(path: string, statements: number): Promise<void> {
  const sheets = benchSheets(statements);
  if (!path.endsWith(".xlsx")) return writeFolder(path, sheets);
  await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [sheet.columns, ...sheet.rows()].map((row) => row.map((value) => ({ value, type: String }))),
    })),
  ).toFile(path);
}

async function writeFolder(path: string, sheets: Sheet[]): Promise<void> {
  await mkdir(path, { recursive: true });
  for (const sheet of sheets) {
    const file = join(path, `${sheet.name}.csv`);
    await writeFile(file, "");
    const out = createWriteStream(file);
    out.write(`${sheet.columns.join(";")}\n`);
    for (const row of sheet.rows()) {
      if (!out.write(`${row.join(";")}\n`)) await once(out, "drain");
    }
    out.end();
    await once(out, "finish");
  }
}

function benchSheets(statements: number): Sheet[] {
  const hires = Math.ceil(statements / monthsEach);
  const [host, buyer, company] = [siretNumber(1), siretNumber(2), siretNumber(3)];
  const contracts = Math.ceil(hires / 20);
  const contractOf = (hire: number): string => `M${hire % contracts}`;
  return [
    sheet("Organisations", ["siret", "nom", "roles"], 3, (index) => [
      [host, buyer, company][index] ?? "",
      `Organisation ${index}`,
      ["porteur", "maitre_ouvrage", "entreprise"][index] ?? "",
    ]),
    sheet(
      "Marches",
      ["marche", "objet", "siret_maitre_ouvrage", "siret_porteur", "date_debut", "date_fin", "etape"],
      contracts,
      (index) => [`M${index}`, `Marché ${index}`, buyer, host, "2024-01-01", "2026-12-31", "en_cours"],
    ),
    sheet("Lots", ["marche", "lot"], contracts, (index) => [`M${index}`, "1"]),
    sheet("Engagements", ["marche", "lot", "dispositif", "regle", "heures"], contracts, (index) => [
      `M${index}`,
      "1",
      "execution_clause",
      "fixe",
      "1480,5",
    ]),
    sheet(
      "Participants",
      ["siret_porteur", "participant", "nom", "prenom", "date_naissance"],
      hires,
      (index) => [host, `P${index}`, `Nom${letters(index)}`, "Camille", "1990-05-17"],
    ),
    sheet(
      "Embauches",
      [
        "embauche",
        "siret_porteur",
        "participant",
        "marche",
        "lot",
        "dispositif",
        "siret_employeur",
        "type_contrat",
        "modalite",
        "date_debut",
        "arsa",
        "boeth",
      ],
      hires,
      (index) => [
        `E${index}`,
        host,
        `P${index}`,
        contractOf(index),
        "1",
        "execution_clause",
        company,
        "cdd",
        "direct",
        "2024-01-08",
        "oui",
        "non",
      ],
    ),
    sheet("Heures", ["embauche", "mois", "heures", "etat"], statements, (index) => [
      `E${Math.floor(index / monthsEach)}`,
      shiftMonth(firstMonth, index % monthsEach),
      `${index % 151},${String(index % 100).padStart(2, "0")}`,
      "valide",
    ]),
  ];
}

function sheet(name: string, columns: string[], count: number, row: (index: number) => string[]): Sheet {
  return {
    name,
    columns,
    *rows() {
      for (let index = 0; index < count; index += 1) yield row(index);
    },
  };
}

const firstMonth: Month = parseMonth("2024-01") ?? ("2024-01" as Month);

/** `0` → `A`, `27` → `BB`: names without figures, different for every number. */
function letters(number: number): string {
  return number < 26
    ? String.fromCharCode(65 + number)
    : letters(Math.floor(number / 26) - 1) + String.fromCharCode(65 + (number % 26));
}

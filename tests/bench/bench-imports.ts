import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import type { Measure } from "./measure.ts";
import { writeBenchWorkbook } from "./bench-workbook.ts";

/** « Flat »: a file ten times larger may take a quarter more memory, not more. */
const flat = 1.25;

type Run = { seconds: number; peak: number };

/** Imports of the exchange workbook and of open data by the command line, on SQLite, each in its own process. */
export async function measureImports(scale: number): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "clause-commune-bench-"));
  try {
    return [...(await workbookMeasures(folder, scale)), ...(await decpMeasures(folder, scale))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function workbookMeasures(folder: string, scale: number): Promise<Measure[]> {
  const xlsxRows = Math.round(100_000 * scale);
  const smallRows = Math.round(100_000 * scale);
  const largeRows = Math.round(1_000_000 * scale);
  const xlsx = join(folder, "classeur.xlsx");
  await writeBenchWorkbook(xlsx, xlsxRows);
  await writeBenchWorkbook(join(folder, "petit"), smallRows);
  await writeBenchWorkbook(join(folder, "grand"), largeRows);
  const ofXlsx = await runImport(folder, ["import", "workbook", xlsx]);
  const small = await runImport(folder, ["import", "workbook", join(folder, "petit")]);
  const large = await runImport(folder, ["import", "workbook", join(folder, "grand")]);
  return [
    { name: `workbook, XLSX, ${xlsxRows} statements`, detail: words(ofXlsx, xlsxRows) },
    { name: `workbook, CSV, ${smallRows} statements`, detail: words(small, smallRows) },
    {
      name: `workbook, CSV, ${largeRows} statements: memory beside the file ten times smaller`,
      ratio: large.peak / small.peak,
      atMost: flat,
      detail: words(large, largeRows),
    },
  ];
}

async function decpMeasures(folder: string, scale: number): Promise<Measure[]> {
  const few = Math.round(50_000 * scale);
  const many = few * 10;
  await writeDecp(join(folder, "petit.json"), few);
  await writeDecp(join(folder, "grand.json"), many);
  const small = await runImport(folder, ["import", "decp", join(folder, "petit.json")]);
  const large = await runImport(folder, ["import", "decp", join(folder, "grand.json")]);
  return [
    { name: `DECP, ${few} records`, detail: words(small, few) },
    {
      name: `DECP, ${many} records: memory beside the file ten times smaller`,
      ratio: large.peak / small.peak,
      atMost: flat,
      detail: words(large, many),
    },
  ];
}

function words({ seconds, peak }: Run, rows: number): string {
  return `${Math.round(rows / seconds)} rows/s, ${seconds.toFixed(1)} s, ${Math.round(peak / 1_048_576)} MiB at most`;
}

async function runImport(folder: string, command: string[]): Promise<Run> {
  const own = await mkdtemp(join(folder, "run-"));
  await mkdir(own, { recursive: true });
  const peakFile = join(own, "peak");
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "./tests/bench/report-peak.js", "--import", "tsx", "db/commands/cli.ts", ...command],
    {
      env: { ...process.env, DATABASE_URL: `sqlite:${join(own, "bench.sqlite")}`, PEAK_FILE: peakFile },
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  if (status !== 0)
    throw new Error(`${command.join(" ")} ended with ${String(status)}: ${stderr.slice(0, 2000)}`);
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(await readFile(peakFile, "utf8"));
  await rm(own, { recursive: true, force: true });
  return { seconds, peak };
}

/** Records of the 2022 shape: one in four with a social clause, one in twenty a duplicate of an earlier one. */
async function writeDecp(path: string, records: number): Promise<void> {
  await writeFile(path, "");
  const out = createWriteStream(path);
  out.write('{"marches":{"marche":[');
  for (let index = 0; index < records; index += 1) {
    const record = decpRecord(index % 20 === 19 ? index - 7 : index);
    if (!out.write(`${index === 0 ? "" : ","}${JSON.stringify(record)}`)) await once(out, "drain");
  }
  out.end("]}}");
  await once(out, "finish");
}

function decpRecord(index: number): unknown {
  const holder = `8${String(index % 5000).padStart(8, "0")}00000`;
  return {
    id: `2024-${index}`,
    acheteur: { id: `2138${String(index % 900).padStart(5, "0")}00015` },
    nature: "Marché",
    objet: `Réhabilitation du groupe scolaire numéro ${index}, lot de maçonnerie`,
    codeCPV: "45214200-2",
    procedure: "Procédure adaptée",
    lieuExecution: { code: "38000", typeCode: "Code postal" },
    dureeMois: 12,
    dateNotification: "2024-03-15",
    datePublicationDonnees: "2024-03-20",
    montant: 100_000 + index,
    titulaires: [{ titulaire: { id: holder, typeIdentifiant: "SIRET" } }],
    considerationsSociales: {
      considerationSociale: [index % 4 === 0 ? "Clause sociale" : "Pas de considération sociale"],
    },
  };
}

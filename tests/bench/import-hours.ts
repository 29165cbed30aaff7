import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Day } from "#app/domain/calendar.ts";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import { importWorkbook } from "#app/features/exchange/import-workbook.server.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import { connect, migrateToLatest } from "#db/database.server.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

/**
 * `node --import tsx tests/bench/import-hours.ts [ROWS] [DATABASE_URL]`: imports that many rows of hours from a folder of
 * CSV files into a new database, then exports them, and prints the time and the memory of each. 1 000 000 by default.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const monthsPerHire = 50;
const hires = Math.ceil(rows / monthsPerHire);
const folder = await mkdtemp(join(tmpdir(), "bench-"));
const url = process.argv[3] ?? `sqlite:${join(folder, "bench.sqlite")}`;
const host = siretNumber(1);
const company = siretNumber(2);

await write("Organisations", [
  "siret;nom;roles",
  `${host};Porteur;porteur`,
  `${company};Entreprise;entreprise`,
]);
await write("Marches", [
  "marche;siret_maitre_ouvrage;siret_porteur;etape;date_debut",
  `M1;${host};${host};en_cours;2020-01-01`,
]);
await write("Lots", ["marche;lot", "M1;1"]);
await write("Engagements", ["marche;lot;dispositif;regle;heures", "M1;1;execution_clause;fixe;1000000"]);
await write("Attributaires", ["marche;lot;siret;role", `M1;1;${company};mandataire`]);
await write(
  "Participants",
  lines(
    "siret_porteur;participant;nom;prenom;date_naissance",
    hires,
    (number) => `${host};P${number};Nom${letters(number)};Camille;1990-05-17`,
  ),
);
await write(
  "Embauches",
  lines(
    "embauche;siret_porteur;participant;marche;lot;dispositif;siret_employeur;type_contrat;modalite;date_debut;arsa;boeth",
    hires,
    (number) =>
      `E${number};${host};P${number};M1;1;execution_clause;${company};cdd;direct;2020-01-06;oui;non`,
  ),
);
await write(
  "Eligibilites",
  lines("siret_porteur;participant;critere;vu_le", hires, (number) => `${host};P${number};rsa;2020-01-02`),
);
await write(
  "Heures",
  lines("embauche;mois;heures;etat", rows, (number) => {
    const month = Math.floor((number - 1) / hires);
    return `E${((number - 1) % hires) + 1};${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")};151,67;valide`;
  }),
);

const db = connect(url);
await migrateToLatest(db);
for (const label of ["import", "import again"]) {
  await measured(label, async () => {
    const outcome = await importWorkbook(db, {
      path: folder,
      importer: { kind: "installation" },
      actor: "cli",
      today: "2026-06-30" as Day,
      personKey: (text) => personKeyOf(text, "bench"),
    });
    process.stdout.write(`${outcome.outcome}, ${outcome.errors} errors, ${outcome.warnings} warnings\n`);
  });
}
await measured("export", () =>
  exportWorkbook(db, { path: join(folder, "out.zip"), hostId: null, actor: "cli" }),
);
await db.destroy();

async function measured(label: string, work: () => Promise<void>): Promise<void> {
  const start = Date.now();
  const cpu = process.cpuUsage();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 200);
  await work();
  clearInterval(watch);
  const seconds = (Date.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const busy = (used.user + used.system) / 1e6;
  const memory = `${Math.round(peak / 1e6)} MB at most`;
  process.stdout.write(`${label}: ${seconds.toFixed(1)} s, ${busy.toFixed(1)} s of processor, ${memory}\n`);
}

async function write(name: string, content: Iterable<string>): Promise<void> {
  const path = join(folder, `${name}.csv`);
  await mkdir(folder, { recursive: true });
  if (Array.isArray(content)) await writeFile(path, `${content.join("\n")}\n`);
  else await pipeline(blocks(content), createWriteStream(path));
}

function* blocks(content: Iterable<string>): Generator<string> {
  let block = "";
  for (const line of content) {
    block += `${line}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = "";
  }
  yield block;
}

function* lines(header: string, count: number, line: (number: number) => string): Generator<string> {
  yield header;
  for (let number = 1; number <= count; number += 1) yield line(number);
}

/** A number in letters: names are compared by their letters alone. */
function letters(number: number): string {
  return Array.from(String(number), (digit) => String.fromCharCode(65 + Number(digit))).join("");
}

import writeXlsxFile, { type Row } from "write-excel-file/node";
import type { Day } from "#app/domain/calendar.ts";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import { mechanismFamilies, type MechanismFamily, type Measure } from "#app/domain/law/social-share.ts";
import {
  blankRow,
  count,
  euros,
  headRow,
  hours,
  label,
  noteRow,
  titleRow,
} from "#app/features/report/fa02-xlsx-cells.ts";
import { periodWords } from "#app/features/report/scope-words-view.ts";
import { formatDay, formatTightDay } from "#app/ui/french-dates.ts";
import type { ConsiderationLine } from "./consideration-lines.server.ts";
import { shareSentence, unknownAmountsSentence } from "./share-words.ts";
import type { Considerations } from "./considerations.server.ts";

type Told = { lines: readonly ConsiderationLine[]; today: Day };

/** The totals of the page on a first sheet, then one line a contract. */
export function considerationsXlsx(read: Considerations, told: Told): Promise<Buffer> {
  return writeXlsxFile([totalsSheet(read, told.today), contractsSheet(told.lines)], {
    fontFamily: "Arial",
    fontSize: 10,
  }).toBuffer();
}

function totalsSheet(read: Considerations, today: Day) {
  const { share, period, undated } = read;
  const { all, byFamily, byCategory } = share;
  const sentences = [
    shareSentence(share, read) ?? "Aucun marché dans cette période.",
    unknownAmountsSentence(all.total),
    undated.length === 0
      ? null
      : `Sans date de notification ni de début, donc dans aucune période\u00a0: ${undated.length}.`,
    "Seulement vos marchés connus ici, attribués, en cours ou clos\u00a0: ce ne sont pas tous vos achats.",
  ].filter((sentence) => sentence !== null);
  const data: Row[] = [
    titleRow("Considérations sociales", 4),
    noteRow(
      `${periodWords({ ...period, territory: null, host: null, authority: null })}, établi le ${formatDay(today)}`,
      4,
      1,
    ),
    ...sentences.map((sentence) => noteRow(sentence, 4, Math.ceil(sentence.length / 80))),
    blankRow,
    headRow("Marchés", "Nombre", "Montant HT connu", "Montants inconnus"),
    measureRow("Avec", all.with),
    measureRow("Sans", all.without),
    measureRow("Total", all.total),
    blankRow,
    headRow("Avec, par dispositif", "Nombre", "Montant HT connu", "Montants inconnus"),
    ...(Object.keys(byFamily) as MechanismFamily[]).map((family) =>
      measureRow(mechanismFamilies[family].label, byFamily[family]),
    ),
    noteRow("Un marché compte une fois dans chaque dispositif qu’il porte.", 4, 1),
    blankRow,
    headRow("Avec, par catégorie", "Nombre", "Montant HT connu", "Montants inconnus"),
    measureRow(contractCategories.works.label, byCategory.works.with),
    measureRow(contractCategories.services.label, byCategory.services.with),
    measureRow(contractCategories.supplies.label, byCategory.supplies.with),
    measureRow("Catégorie à préciser", byCategory.unknown.with),
  ];
  return {
    sheet: "Totaux",
    columns: [32, 12, 22, 18].map((width) => ({ width })),
    showGridLines: false,
    data,
  };
}

function measureRow(name: string, { contracts, amount, unknownAmounts }: Measure): Row {
  const known = contracts > 0 && unknownAmounts === contracts ? null : amount / 100;
  return [label(name), count(contracts), euros(known), count(unknownAmounts)];
}

const columns = [
  ["Identifiant", 22],
  ["SIRET de l’acheteur", 18],
  ["Objet", 46],
  ["Notification", 14],
  ["Montant HT", 16],
  ["Considérations sociales", 30],
  ["Dispositifs", 34],
  ["Heures dues", 12],
  ["Heures faites", 12],
  ["Dérogation", 34],
  ["Motif de la dérogation", 46],
] as const;

function contractsSheet(lines: readonly ConsiderationLine[]) {
  const head: Row = columns.flatMap(([name]) => headRow(name));
  return {
    sheet: "Marchés",
    columns: columns.map(([, width]) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: 1,
    data: [head, ...lines.map(rowOf)],
  };
}

function rowOf(line: ConsiderationLine): Row {
  return [
    label(line.id),
    label(line.authoritySiret),
    label(line.title),
    label(line.notifiedOn === null ? "n.d." : formatTightDay(line.notifiedOn)),
    euros(line.amount === null ? null : line.amount / 100),
    label(line.considerations.join(", ")),
    label(line.mechanisms.join(", ")),
    line.due === null ? label("n.d.") : hours(line.due / 100),
    line.done === null ? label("n.d.") : hours(line.done / 100),
    label(line.derogation ?? ""),
    label(line.derogationReason ?? ""),
  ];
}

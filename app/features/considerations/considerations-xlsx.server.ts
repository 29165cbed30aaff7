import writeXlsxFile, { type CellObject, type Row } from "write-excel-file/node";
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
  return writeXlsxFile([totalsSheet(read, told.today), contractsSheet(told.lines, read.isPrivate)], {
    fontFamily: "Arial",
    fontSize: 10,
  }).toBuffer();
}

function totalsSheet(read: Considerations, today: Day) {
  const { share, period, undated, isPrivate } = read;
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
    titleRow(isPrivate ? "L’insertion dans vos marchés" : "Considérations sociales", 4),
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
    ...(Object.keys(byFamily) as MechanismFamily[])
      .filter((family) => !isPrivate || byFamily[family].contracts > 0)
      .map((family) => measureRow(mechanismFamilies[family].label, byFamily[family])),
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

type Column = {
  name: string;
  width: number;
  cell: (line: ConsiderationLine) => CellObject;
  /** Left out for a private buyer, whom no code asks it of. */
  ofPublicBuyer?: true;
};

const columns: readonly Column[] = [
  { name: "Identifiant", width: 22, cell: ({ id }) => label(id) },
  { name: "SIRET de l’acheteur", width: 18, cell: ({ authoritySiret }) => label(authoritySiret) },
  { name: "Objet", width: 46, cell: ({ title }) => label(title) },
  {
    name: "Notification",
    width: 14,
    cell: ({ notifiedOn }) => label(notifiedOn === null ? "n.d." : formatTightDay(notifiedOn)),
  },
  { name: "Montant HT", width: 16, cell: ({ amount }) => euros(amount === null ? null : amount / 100) },
  {
    name: "Considérations sociales",
    width: 30,
    cell: ({ considerations }) => label(considerations.join(", ")),
    ofPublicBuyer: true,
  },
  { name: "Dispositifs", width: 34, cell: ({ mechanisms }) => label(mechanisms.join(", ")) },
  { name: "Heures dues", width: 12, cell: ({ due }) => hoursCell(due) },
  { name: "Heures faites", width: 12, cell: ({ done }) => hoursCell(done) },
  { name: "Dérogation", width: 34, cell: ({ derogation }) => label(derogation ?? ""), ofPublicBuyer: true },
  {
    name: "Motif de la dérogation",
    width: 46,
    cell: ({ derogationReason }) => label(derogationReason ?? ""),
    ofPublicBuyer: true,
  },
];

function contractsSheet(lines: readonly ConsiderationLine[], isPrivate: boolean) {
  const shown = columns.filter(({ ofPublicBuyer }) => !(isPrivate && ofPublicBuyer === true));
  const head: Row = shown.flatMap(({ name }) => headRow(name));
  return {
    sheet: "Marchés",
    columns: shown.map(({ width }) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: 1,
    data: [head, ...lines.map((line): Row => shown.map(({ cell }) => cell(line)))],
  };
}

function hoursCell(hundredths: number | null): CellObject {
  return hundredths === null ? label("n.d.") : hours(hundredths / 100);
}

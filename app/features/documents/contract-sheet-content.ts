import { mechanisms } from "#app/domain/mechanism.ts";
import { objectiveWords } from "#app/features/contracts/objective-words.ts";
import {
  list,
  paragraph,
  section,
  table,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatMonth, formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatEuros, formatHours, formatHoursInColumn, inSentence } from "#app/ui/french.ts";
import { contractFacts } from "./contract-facts.ts";
import { changeBlocks, contractorBlocks } from "./contract-sheet-lines.ts";
import type { ContractSheetData } from "./contract-sheet.server.ts";
import { lightCell } from "./document-words.ts";

/** The sheet of a contract to hand over: what it owes, what is done, by whom, month by month. Names no person. */
export function contractSheetContent(data: ContractSheetData, host: string): PdfContent {
  const { sheet, today } = data;
  return {
    title: sheet.title,
    subtitle: `${sheet.reference}, fiche du marché, position au ${formatDay(today)}`,
    author: host,
    footer: [
      `Marché ${sheet.reference}, ${sheet.authorityName}, position au ${formatDay(today)}`,
      "Fait\u00a0: heures des relevés validés. Reste\u00a0: dû moins fait, engagement par engagement, jamais au-dessous de 0.",
    ],
    blocks: [
      paragraph(leadOf(data), "lead"),
      contractFacts(sheet),
      section("Lots et engagements"),
      ...commitmentBlocks(data),
      section("Évolutions de l’obligation"),
      ...changeBlocks(data),
      section("Attributaires"),
      ...contractorBlocks(data),
      section("Heures par mois"),
      monthsBlock(data),
    ],
  };
}

function leadOf({ total, sheet }: ContractSheetData): string {
  if (sheet.stage === "cancelled") return "Marché annulé\u00a0: il ne compte dans aucun indicateur.";
  const remaining = total.remaining === null ? "" : `\u202f; il en reste ${formatHours(total.remaining)}`;
  const pending = total.pending > 0 ? `, ${formatHours(total.pending)} à valider` : "";
  return `${formatHours(total.done)} faites sur ${formatHours(total.due)} dues${pending}${remaining}. Voyant\u00a0: ${lightCell(total.light)}.`;
}

function commitmentBlocks({ lots, total }: ContractSheetData): PdfBlock[] {
  if (lots.length === 0) return [paragraph("Aucun lot n’est encore noté.")];
  const lines = lots.flatMap((lot) => lot.commitments.map((commitment) => ({ lot, commitment })));
  const known = (isUnknown: boolean, hours: number | null): string =>
    isUnknown || hours === null ? "n.d." : formatHoursInColumn(hours);
  const bare = lots.filter(({ commitments }) => commitments.length === 0);
  return [
    table({
      caption: `${countOf(lots.length, "lot")}. Heures.`,
      columns: [
        { head: "Lot", width: 30 },
        { head: "Dispositif", width: 20 },
        { head: "Voyant", width: 13 },
        { head: "Période", width: 19 },
        { head: "Dû", width: 12, align: "right" },
        { head: "Fait", width: 12, align: "right" },
        { head: "Reste", width: 12, align: "right" },
      ],
      rows: lines.map(({ lot, commitment }) => [
        lotName(lot),
        mechanisms[commitment.mechanism].label,
        lightCell(commitment.light),
        windowWords(commitment.window),
        known(commitment.isUnknown, commitment.due),
        formatHoursInColumn(commitment.done),
        known(commitment.isUnknown, commitment.remaining),
      ]),
      foot: [
        "Total",
        "",
        lightCell(total.light),
        "",
        formatHoursInColumn(total.due),
        formatHoursInColumn(total.done),
        formatHoursInColumn(total.remaining ?? 0),
      ],
    }),
    ...(bare.length === 0 ? [] : [paragraph(`Sans engagement\u00a0: ${bare.map(lotName).join(", ")}.`)]),
    ...(lines.length === 0
      ? []
      : [
          list(
            lines.map(({ lot, commitment }) =>
              [
                `Lot ${lot.number}, ${inSentence(mechanisms[commitment.mechanism].label)}\u00a0: ${objectiveWords(commitment)}`,
                commitment.penaltyPerHour === null
                  ? null
                  : `${formatEuros(commitment.penaltyPerHour)} par heure non faite`,
                commitment.penaltyPerDay === null
                  ? null
                  : `${formatEuros(commitment.penaltyPerDay)} par jour de retard d’un justificatif`,
              ]
                .filter((part) => part !== null)
                .join("\u202f; ")
                .concat("."),
            ),
          ),
        ]),
  ];
}

/** « Lot 2, Gros œuvre ». */
function lotName({ number, title }: { number: string; title: string | null }): string {
  return title === null ? `Lot ${number}` : `Lot ${number}, ${title}`;
}

function windowWords({ start, end }: { start: string | null; end: string | null }): string {
  if (start === null || end === null) return "n.d.";
  return `${formatTightDay(start)} au ${formatTightDay(end)}`;
}

function monthsBlock({ months }: ContractSheetData): PdfBlock {
  if (months.length === 0) return paragraph("Aucune heure déclarée.");
  let total = 0;
  return table({
    caption: "Heures validées et à valider, relevés nominatifs et collectifs",
    columns: [
      { head: "Mois", width: 34 },
      { head: "Validées (h)", width: 20, align: "right" },
      { head: "À valider (h)", width: 20, align: "right" },
      { head: "Cumul validé (h)", width: 20, align: "right" },
    ],
    rows: months.map(({ month, validated, pending }) => {
      total += validated;
      return [
        formatMonth(month),
        formatHoursInColumn(validated),
        formatHoursInColumn(pending),
        formatHoursInColumn(total),
      ];
    }),
  });
}

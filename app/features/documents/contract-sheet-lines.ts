import { changeReasons, contractorRoles } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { paragraph, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import type { ContractSheetData } from "./contract-sheet.server.ts";
import { siretWords } from "./document-words.ts";

/** Each change replaces the objective before it, the first one the initial objective. */
export function changeBlocks({ lots, changes }: ContractSheetData): PdfBlock[] {
  const rows = lots.flatMap((lot) =>
    lot.commitments.flatMap((commitment) => {
      let before = commitment.hours ?? 0;
      return changes
        .filter(({ commitmentId }) => commitmentId === commitment.id)
        .map(({ effectiveOn, reason, hours }) => {
          const was = before;
          before = hours;
          return [
            formatTightDay(effectiveOn),
            `Lot ${lot.number}, ${mechanisms[commitment.mechanism].short}`,
            changeReasons[reason].label,
            formatHoursInColumn(was),
            formatHoursInColumn(hours),
          ];
        });
    }),
  );
  if (rows.length === 0) return [paragraph("Aucune\u00a0: l’obligation est celle d’origine.")];
  return [
    table({
      caption: "Ce que l’obligation est devenue, à partir de chaque date",
      columns: [
        { head: "À partir du", width: 18 },
        { head: "Engagement", width: 36 },
        { head: "Motif", width: 18 },
        { head: "Avant (h)", width: 16, align: "right" },
        { head: "Après (h)", width: 16, align: "right" },
      ],
      rows,
    }),
  ];
}

/** Who owes the hours, engagement by engagement: companies, never their interlocutors. */
export function contractorBlocks({ contractors }: Pick<ContractSheetData, "contractors">): PdfBlock[] {
  if (contractors.length === 0) return [paragraph("Aucun attributaire n’est encore noté.")];
  return [
    table({
      caption: "Partage de l’obligation entre attributaires. Un sous-traitant ne doit rien lui-même.",
      columns: [
        { head: "Entreprise", width: 36 },
        { head: "Rôle", width: 16 },
        { head: "Engagement", width: 24 },
        { head: "Dû (h)", width: 13, align: "right" },
        { head: "Fait (h)", width: 13, align: "right" },
        { head: "Reste (h)", width: 13, align: "right" },
      ],
      rows: contractors.map(({ name, siret, role, lot, mechanism, due, done, remaining }) => [
        `${name}\n${siretWords(siret)}`,
        contractorRoles[role].label,
        `Lot ${lot}, ${mechanisms[mechanism].short}`,
        due === null ? "–" : formatHoursInColumn(due),
        formatHoursInColumn(done),
        remaining === null ? "–" : formatHoursInColumn(remaining),
      ]),
    }),
  ];
}

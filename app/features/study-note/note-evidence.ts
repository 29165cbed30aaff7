import { decisionLabel } from "#app/features/studies/decision-words.ts";
import type { LotEvidence, LotSupply } from "#app/features/study-evidence/study-evidence.server.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { list, paragraph, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import type { StudyNote } from "./read-note.server.ts";

/** Who can do each lot, and what past lots of the same trade came to; no other buyer is named. */
export function evidenceBlocks({ lots, evidence }: StudyNote): PdfBlock[] {
  if (lots.length === 0) return [paragraph("Aucun lot n’est encore noté.")];
  const byLot = new Map(evidence.lots.map((line) => [line.id, line]));
  return [
    paragraph(ableWords(evidence.able, evidence.lots)),
    table({
      caption:
        "Structures de l’annuaire qui déclarent faire ce métier\u00a0; marchés comparables de cette installation, en taux d’insertion.",
      columns: [
        { head: "Lot", width: 24 },
        { head: "IAE", width: 7, align: "right" },
        { head: "Handicap", width: 14, align: "right" },
        { head: "La mieux placée", width: 24 },
        { head: "Proposé", width: 18 },
        { head: "Comparables", width: 20 },
      ],
      rows: lots.map((lot) => {
        const line = byLot.get(lot.id);
        const supply = line?.supply ?? null;
        return [
          `${lot.number}. ${lot.title}`,
          supply === null ? "n.d." : formatNumber(supply.iae),
          supply === null ? "n.d." : formatNumber(supply.disability),
          bestWords(supply),
          proposalWords(line),
          comparableWords(line?.comparables ?? null),
        ];
      }),
    }),
  ];
}

/** What deserves a second look, lot by lot. */
export function warningBlocks({ lots, evidence }: StudyNote): PdfBlock[] {
  const items = lots.flatMap((lot) => {
    const line = evidence.lots.find(({ id }) => id === lot.id);
    return (line?.warnings ?? []).map(({ words }) => `Lot ${lot.number}, ${lot.title}\u00a0: ${words}`);
  });
  return [items.length === 0 ? paragraph("Rien à signaler sur les lots dont on sait assez.") : list(items)];
}

function ableWords(able: number, lots: readonly LotEvidence[]): string {
  if (lots.every(({ supply }) => supply === null))
    return "Personne n’a encore dit ce que font les structures de l’annuaire\u00a0: n.d.";
  if (able === 0) return "Aucune structure connue de l’annuaire ne sait faire l’un de ces lots.";
  return `${countOf(able, "structure")} de l’annuaire ${plural(able, "sait", "savent")} faire au moins un de ces lots.`;
}

function bestWords(supply: LotSupply | null): string {
  if (supply === null) return "n.d.";
  if (supply.best === null) return "aucune";
  const { name, kind, place, inZone } = supply.best;
  const where = place === null ? "" : `, ${place}`;
  return `${name} (${kind})${where}${inZone === false ? ", hors de sa zone" : ""}`;
}

function proposalWords(line: LotEvidence | undefined): string {
  if (line === undefined || !line.proposal.complete) return "à compléter";
  return decisionLabel(line.proposal.decision);
}

function comparableWords(comparables: LotEvidence["comparables"]): string {
  if (comparables === null) return "trop peu pour le dire";
  const { count, median, low, high } = comparables;
  return `${countOf(count, "lot")}, médiane ${typedShare(median)}, de ${typedShare(low)} à ${typedShare(high)}`;
}

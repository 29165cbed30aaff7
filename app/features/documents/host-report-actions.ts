import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { paragraph, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { countOf } from "#app/ui/french.ts";
import { countRows } from "./authority-report-figures.ts";

const labels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(networkActionKinds).map(([code, { label }]) => [code, label]),
);

/** Indicators 7 and 8, and every kind of action beside them. */
export function actionBlocks({ actions }: Fa02Report): PdfBlock[] {
  const said = `${countOf(actions.prescription, "action")} de prescription vers les publics (indicateur\u00a07)\u202f; ${countOf(actions.siaeProcurement, "action")} pour rapprocher les SIAE de la commande publique (indicateur\u00a08).`;
  const rows = countRows("", actions.byKind, labels).map(([, label = "", count = ""]) => [label, count]);
  if (rows.length === 0) return [paragraph(said)];
  return [
    paragraph(said),
    table({
      caption: "Actions du réseau réalisées dans l’année",
      columns: [
        { head: "Type d’action", width: 60 },
        { head: "Actions", width: 16, align: "right" },
      ],
      rows,
    }),
  ];
}

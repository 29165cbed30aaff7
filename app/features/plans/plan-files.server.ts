import { planStandings } from "#app/domain/action-plan/plan-progress.ts";
import { ficheDimensions } from "#app/domain/action-plan/planned-action.ts";
import type { Day } from "#app/domain/calendar.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { planBlocks } from "#app/features/grants/plan-blocks.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import { paragraph, section, table, type PdfContent } from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatTightDay } from "#app/ui/french-dates.ts";
import { planLines } from "./plan-lines.ts";
import type { ReadPlan } from "./read-plan.server.ts";

const columns = [
  "Code",
  "Dimension",
  "Type",
  "Intitulé",
  "Territoire",
  "Prévue (fois)",
  "Réalisée (fois)",
  "Échéance",
  "État",
  "Motif",
  "Partenaires",
];

/** A plan as a file: one line a planned action. */
export function planCsv(read: ReadPlan): Promise<string> {
  const rows = planLines(read).map((line) => [
    line.code,
    `${line.dimension}. ${ficheDimensions[line.dimension].label}`,
    networkActionKinds[line.kind].label,
    line.title,
    line.territoryLabel ?? "Tous",
    line.expected,
    line.done,
    { day: line.dueOn as Day },
    planStandings[line.standing].label,
    line.droppedReason,
    line.partners,
  ]);
  return csvText({ name: "Plan", columns, rows });
}

/** A plan on paper, to hand over. */
export function planContent(read: ReadPlan, today: Day): PdfContent {
  const { plan, progress } = read;
  const shared =
    plan.sharedOn === null ? "Brouillon, pas encore partagé" : `Partagé le ${formatDay(plan.sharedOn)}`;
  return {
    title: `Plan d’actions ${plan.year}`,
    subtitle: plan.hostName,
    author: plan.hostName,
    footer: [
      `Plan d’actions ${plan.year}, ${plan.hostName}, établi le ${formatDay(today)}`,
      `${shared}. Réalisée\u00a0: action du journal qui la porte.`,
    ],
    blocks: [
      section("Diagnostic"),
      ...(plan.diagnosis ?? "Aucun diagnostic écrit.").split(/\n+/).map((text) => paragraph(text)),
      section("Avancement"),
      ...planBlocks({ ...progress, sharedOn: plan.sharedOn }, plan.year),
      section("Actions prévues"),
      linesTable(read),
    ],
  };
}

function linesTable(read: ReadPlan) {
  return table({
    caption: "Une ligne par action, dans l’ordre où elles ont été inscrites",
    columns: [
      { head: "Dimension", width: 16 },
      { head: "Action", width: 40 },
      { head: "Territoire", width: 18 },
      { head: "Échéance", width: 14 },
      { head: "Réalisée", width: 12, align: "right" },
      { head: "État", width: 16 },
    ],
    rows: planLines(read).map((line) => [
      ficheDimensions[line.dimension].label,
      [line.title, line.partners === null ? "" : `avec ${line.partners}`].filter(Boolean).join("\n"),
      line.territoryLabel ?? "Tous",
      formatTightDay(line.dueOn),
      `${line.done} sur ${line.expected}`,
      [planStandings[line.standing].label, line.droppedReason ?? ""].filter(Boolean).join("\n"),
    ]),
  });
}

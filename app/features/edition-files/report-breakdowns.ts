import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { paragraph, section, subsection, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { breakdownGrid, type BreakdownSubject } from "./breakdown-grids.ts";
import { reachedSentence } from "./chart-sentences.ts";
import { barsFigure } from "./edition-charts.ts";
import { gridTables } from "./grid-table.ts";
import { shown } from "./report-indicators.ts";
import { crossedGrid } from "./subject-grids.ts";

const subjects = {
  hours: "Heures",
  persons: "Participants",
  hires: "Recrutements",
  considerations: "Marchés, considérations sociales et structures",
  outcomes6: "Sorties à 6\u00a0mois",
  outcomes12: "Sorties à 12\u00a0mois",
} as const satisfies Record<BreakdownSubject, string>;
const subjectWords = Object.keys(subjects) as BreakdownSubject[];

const titles = {
  territory: { title: "Par territoire", by: "par territoire" },
  host: { title: "Par porteur", by: "par porteur" },
  mechanism: { title: "Par dispositif", by: "par dispositif" },
  buyer: { title: "Par type de maître d’ouvrage", by: "par type de maître d’ouvrage" },
  employer: { title: "Par type d’employeur", by: "par type d’employeur" },
} as const satisfies Record<Breakdown, { title: string; by: string }>;

/** What the indicators have already shown of a breakdown. */
const alreadyShown: Partial<Record<Breakdown, readonly BreakdownSubject[]>> = {
  territory: ["hours", "persons", "hires"],
  mechanism: ["considerations"],
};

/** Every other table of the five breakdowns. */
export function breakdownBlocks(view: EditionView): PdfBlock[] {
  return (Object.keys(titles) as Breakdown[]).flatMap((by) => {
    const parts = subjectWords
      .filter((subject) => alreadyShown[by]?.includes(subject) !== true)
      .flatMap((subject) => subjectBlocks(view, by, subject));
    const actions = by === "host" ? hostActions(view) : [];
    if (parts.length + actions.length === 0) return [];
    return [section(titles[by].title), ...notes(by), ...parts, ...actions];
  });
}

function subjectBlocks(view: EditionView, by: Breakdown, subject: BreakdownSubject): PdfBlock[] {
  const grid = breakdownGrid(view, by, subject);
  if (grid === null) return [];
  const caption = `${subjects[subject]}, ${titles[by].by}`;
  const compared = by === "host" && subject === "hours" ? hostChart(grid) : [];
  return [subsection(subjects[subject]), ...compared, ...gridTables(grid, caption)];
}

function hostChart(grid: NonNullable<ReturnType<typeof breakdownGrid>>): PdfBlock[] {
  const lines = grid.rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap(({ figures: [due, done] }) => (due && done ? [{ due, done }] : []));
  const said = reachedSentence(
    lines,
    { line: "porteur", lines: "porteurs" },
    {
      reached: "réalisé au moins les heures prévues",
      none: "Aucune prévision à comparer aux heures réalisées.",
    },
  );
  return shown(barsFigure(grid, [1, 0], said));
}

function hostActions(view: EditionView): PdfBlock[] {
  const grid = crossedGrid(view, "actions-by-host", "Toutes");
  return grid === null
    ? []
    : [
        subsection("Actions du réseau"),
        ...gridTables(grid, "Actions du réseau réalisées, par porteur et type"),
      ];
}

function notes(by: Breakdown): PdfBlock[] {
  const words = {
    territory: "une personne suivie dans deux territoires compte une fois au total.",
    host: "une personne suivie par deux porteurs compte une fois au total.",
    mechanism: "une personne ou un marché peut relever de plusieurs dispositifs et compte une fois au total.",
    buyer: "une personne employée pour deux types de maîtres d’ouvrage compte une fois au total.",
    employer: "une personne employée par deux types d’employeurs compte une fois au total.",
  } as const satisfies Record<Breakdown, string>;
  return [paragraph(`Les participants ne s’additionnent pas\u00a0: ${words[by]}`, "soft")];
}

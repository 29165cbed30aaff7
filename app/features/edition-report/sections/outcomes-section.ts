import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { followUpCodes, type FollowUp } from "#app/domain/outcome-cohort.ts";
import { inSentence } from "#app/ui/french.ts";
import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import type { EditionFigure } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { followUpFigures } from "../follow-up-figures.ts";
import { rangeFact, shareFact } from "../report-facts.ts";
import type { ReportBlock, ReportColumn } from "../report-section.ts";

/** Indicator 6: what became of those who left, at 6 and 12 months; then both rates by line of the breakdown. */
export function outcomesBlocks(view: EditionView, by: Breakdown): ReportBlock[] {
  return [situationsBlock(view), ...followUpCodes.map((checkpoint) => ratesBlock(view, by, checkpoint))];
}

function situationsBlock({ content, figures }: EditionView): ReportBlock {
  const figuresFor = (situation: string): EditionFigure[] =>
    followUpCodes.map((code) => figures(`outcomes-${code}-by-situation`, { situation }));
  const rows = rowsIn(
    content,
    "situation",
    ["outcomes-6-by-situation", "outcomes-12-by-situation"],
    figuresFor,
    "counted",
  );
  return {
    table: {
      caption: "Situations à 6 et 12 mois",
      head: "Situation",
      columns: followUpCodes.map((code): ReportColumn => ({ label: `À ${code} mois`, unit: "count" })),
      rows,
      total: { code: "*", label: "Personnes à suivre", figures: figuresFor("*") },
    },
    drawn: [0, 1],
    fact: `À 6 mois, ${inSentence(
      shareFact(rows, 0, figures("outcomes-6-by-situation"), {
        ofWhat: "des personnes à suivre",
        none: "personne n’était à suivre",
        lines: ["situation", "situations"],
      }),
    )}`,
  };
}

function ratesBlock({ content, figures }: EditionView, by: Breakdown, checkpoint: FollowUp): ReportBlock {
  const words = breakdownWords[by];
  const figuresFor = (code: string): EditionFigure[] => {
    const { cohort, dynamicRate, knownRate } = followUpFigures(figures, checkpoint, { by, code });
    return [cohort, dynamicRate, knownRate];
  };
  const rows = rowsIn(content, by, [`outcomes-${checkpoint}-by-${by}`], figuresFor);
  return {
    table: {
      caption: `Situations à ${checkpoint} mois ${words.by}`,
      head: words.head,
      columns: [
        { label: "Personnes à suivre", unit: "count" },
        { label: "Sorties dynamiques", unit: "rate" },
        { label: "Situations connues", unit: "rate", isGround: true },
      ],
      rows,
      total: { code: "*", label: words.total, figures: figuresFor("*") },
    },
    drawn: checkpoint === "6" ? [1, 2] : [],
    fact: rangeFact(rows, 1, `de sorties dynamiques à ${checkpoint} mois`, words.lines),
    note: "Le taux de sorties dynamiques porte sur les seules situations connues\u00a0: il se lit avec leur part.",
  };
}

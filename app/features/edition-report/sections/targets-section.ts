import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import { inSentence } from "#app/ui/french.ts";
import { rateOf, type EditionFigure } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { rangeFact } from "../report-facts.ts";
import type { ReportBlock } from "../report-section.ts";

/** Each host’s persons at the RSA over the period, beside its objective of the year. */
export function targetsBlock({ content, figures }: EditionView): ReportBlock {
  const year = content.from.slice(0, 4);
  const figuresFor = (host: string): EditionFigure[] => {
    const rsa = figures("persons-by-host", { host, rsa: "yes" });
    const target = figures("rsa-target-by-host", { host });
    return [rsa, target, rateOf(rsa, target)];
  };
  const rows = rowsIn(content, "host", ["rsa-target-by-host", "persons-by-host"], figuresFor);
  return {
    table: {
      caption: `Allocataires du RSA de la période et objectif de l’année ${year}, par porteur`,
      head: "Porteur",
      columns: [
        { label: "Allocataires du RSA", unit: "count" },
        { label: `Objectif ${year}`, unit: "count", isGround: true },
        { label: "Part de l’objectif", unit: "rate" },
      ],
      rows,
      total: null,
    },
    drawn: [0, 1],
    fact: `${content.kind === "year" ? "Sur l’année" : "En six mois"}, ${inSentence(rangeFact(rows, 2, `de l’objectif ${year} atteints`, breakdownWords.host.lines))}`,
    note:
      content.kind === "year"
        ? "La position exacte de chaque porteur est sur sa page, vue de lui et du Département."
        : "Une personne qui a travaillé aux deux semestres compte dans chacun\u00a0: deux semestres ne s’additionnent pas. La position exacte de chaque porteur est sur sa page, vue de lui et du Département.",
  };
}

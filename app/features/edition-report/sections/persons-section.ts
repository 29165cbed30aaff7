import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import { rateOf, type EditionFigure } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { rangeFact } from "../report-facts.ts";
import type { ReportBlock } from "../report-section.ts";

const counted: Readonly<Record<Breakdown, string>> = {
  territory: "Une personne suivie dans deux territoires compte dans chacun, et une fois au total.",
  host: "Une personne suivie par deux porteurs compte chez chacun, et une fois au total.",
  mechanism: "Une personne employée sous deux dispositifs compte sous chacun, et une fois au total.",
  buyer:
    "Une personne employée pour deux types de maîtres d’ouvrage compte pour chacun, et une fois au total.",
  employer: "Une personne employée par deux types d’employeurs compte pour chacun, et une fois au total.",
};

/** Indicator 2: participants, those at the RSA, those with a disability; a person once in each line. */
export function personsBlock({ content, figures }: EditionView, by: Breakdown): ReportBlock {
  const words = breakdownWords[by];
  const figuresFor = (code: string): EditionFigure[] => {
    const all = figures(`persons-by-${by}`, { [by]: code });
    const rsa = figures(`persons-by-${by}`, { [by]: code, rsa: "yes" });
    return [all, rsa, rateOf(rsa, all), figures(`disability-by-${by}`, { [by]: code, disability: "yes" })];
  };
  const rows = rowsIn(content, by, [`persons-by-${by}`], figuresFor);
  return {
    table: {
      caption: `Participants ${words.by}`,
      head: words.head,
      columns: [
        { label: "Participants", unit: "count", isGround: true },
        { label: "Allocataires du RSA", unit: "count" },
        { label: "Part du RSA", unit: "rate" },
        { label: "BOETH", unit: "count" },
      ],
      rows,
      total: { code: "*", label: words.total, figures: figuresFor("*") },
    },
    drawn: [0, 1],
    fact: rangeFact(rows, 2, "d’allocataires du RSA parmi les participants", words.lines),
    note: counted[by],
  };
}

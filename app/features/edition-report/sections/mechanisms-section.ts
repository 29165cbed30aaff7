import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import type { EditionFigure } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { shareFact } from "../report-facts.ts";
import type { ReportBlock } from "../report-section.ts";

const counted = { ofWhat: "des considérations sociales", none: "Aucune considération sociale" };

/** Indicator 4: each mechanism with all that is told of it, then contracts and considerations of the breakdown. */
export function mechanismsBlocks(view: EditionView, by: Breakdown): ReportBlock[] {
  const { content, figures } = view;
  const figuresFor = (mechanism: string): EditionFigure[] => [
    figures("commitments-by-mechanism", { mechanism }),
    figures("contracts-by-mechanism", { mechanism }),
    figures("hours-by-mechanism", { mechanism }),
    figures("persons-by-mechanism", { mechanism }),
    figures("persons-by-mechanism", { mechanism, rsa: "yes" }),
  ];
  const tables = ["commitments-by-mechanism", "hours-by-mechanism", "persons-by-mechanism"] as const;
  const rows = rowsIn(content, "mechanism", tables, figuresFor, "counted");
  const block: ReportBlock = {
    table: {
      caption: "Dispositifs utilisés",
      head: "Dispositif",
      columns: [
        { label: "Considérations sociales", unit: "count" },
        { label: "Marchés", unit: "count" },
        { label: "Heures réalisées", unit: "hours" },
        { label: "Participants", unit: "count" },
        { label: "dont RSA", unit: "count" },
      ],
      rows,
      total: { code: "*", label: breakdownWords.mechanism.total, figures: figuresFor("*") },
    },
    drawn: [0],
    fact: shareFact(rows, 0, figures("commitments-by-mechanism"), {
      ...counted,
      lines: breakdownWords.mechanism.lines,
    }),
    note: "Un marché ou une personne peut figurer sous plusieurs dispositifs\u202f; les totaux les comptent une fois.",
  };
  return by === "mechanism" || by === "employer" ? [block] : [block, placesBlock(view, by)];
}

function placesBlock({ content, figures }: EditionView, by: "territory" | "host" | "buyer"): ReportBlock {
  const words = breakdownWords[by];
  const figuresFor = (code: string): EditionFigure[] => [
    figures(`commitments-by-${by}`, { [by]: code }),
    figures(`contracts-by-${by}`, { [by]: code }),
  ];
  const rows = rowsIn(content, by, [`commitments-by-${by}`, `contracts-by-${by}`], figuresFor);
  return {
    table: {
      caption: `Marchés et considérations sociales ${words.by}`,
      head: words.head,
      columns: [
        { label: "Considérations sociales", unit: "count" },
        { label: "Marchés", unit: "count" },
      ],
      rows,
      total: { code: "*", label: words.total, figures: figuresFor("*") },
    },
    drawn: [],
    fact: shareFact(rows, 0, figures(`commitments-by-${by}`), { ...counted, lines: words.lines }),
  };
}

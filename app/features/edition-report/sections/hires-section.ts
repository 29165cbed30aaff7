import type { Breakdown, EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import { breakdownWords, codesIn, rowsIn } from "../breakdown-rows.ts";
import { codeWords } from "../code-words.ts";
import type { EditionView } from "../edition-view.ts";
import { shareFact } from "../report-facts.ts";
import type { ReportBlock, ReportColumn } from "../report-section.ts";

const hired = { ofWhat: "des recrutements", none: "Aucun recrutement" };
const count: ReportColumn = { label: "Recrutements", unit: "count" };

/** Other typologies of a hire, each a table without drawing. */
const typologies = [
  {
    table: "hires-by-modality",
    dimension: "modality",
    caption: "Recrutements par modalité",
    head: "Modalité",
  },
  {
    table: "hires-by-scheme",
    dimension: "scheme",
    caption: "Recrutements par dispositif du PDI-E",
    head: "Dispositif du PDI-E",
  },
  { table: "hires-by-sex", dimension: "sex", caption: "Recrutements par sexe", head: "Sexe" },
  { table: "hires-by-age", dimension: "age", caption: "Recrutements par âge", head: "Âge à l’embauche" },
  {
    table: "hires-by-level",
    dimension: "level",
    caption: "Recrutements par niveau de formation",
    head: "Niveau",
  },
  { table: "hires-by-length", dimension: "length", caption: "Recrutements par durée", head: "Durée" },
] as const satisfies ReadonlyArray<{
  table: EditionTableId;
  dimension: EditionDimension;
  caption: string;
  head: string;
}>;

/** Indicator 3: contract types, then families by line of the breakdown, then the other typologies. */
export function hiresBlocks(view: EditionView, by: Breakdown): ReportBlock[] {
  return [
    typologyBlock(view, {
      table: "hires-by-contract-type",
      dimension: "contractType",
      caption: "Recrutements par type de contrat",
      head: "Type de contrat",
      lines: ["type de contrat", "types de contrats"],
    }),
    familiesBlock(view, by),
    ...typologies.map((typology): ReportBlock => ({ ...typologyBlock(view, typology), drawn: [] })),
  ];
}

function typologyBlock(
  { content, figures }: EditionView,
  of: {
    table: EditionTableId;
    dimension: EditionDimension;
    caption: string;
    head: string;
    lines?: readonly [string, string];
  },
): ReportBlock {
  const rows = rowsIn(
    content,
    of.dimension,
    [of.table],
    (code) => [figures(of.table, { [of.dimension]: code })],
    "counted",
  );
  const total = figures(of.table);
  return {
    table: {
      caption: of.caption,
      head: of.head,
      columns: [count],
      rows,
      total: { code: "*", label: "Total", figures: [total] },
    },
    drawn: [0],
    fact: shareFact(rows, 0, total, { ...hired, ...(of.lines ? { lines: of.lines } : {}) }),
  };
}

/** Families are told by territory and by host; another breakdown has its count alone. */
function familiesBlock({ content, figures }: EditionView, by: Breakdown): ReportBlock {
  const words = breakdownWords[by];
  const hasFamilies = by === "territory" || by === "host";
  const crossed = `hires-by-${by === "host" ? "host" : "territory"}-and-family` as const;
  const families = hasFamilies ? codesIn(content, "contractFamily", [crossed]) : [];
  const figuresFor = (code: string) => [
    figures(`hires-by-${by}`, { [by]: code }),
    ...families.map((contractFamily) => figures(crossed, { [by]: code, contractFamily })),
  ];
  const rows = rowsIn(content, by, [`hires-by-${by}`], figuresFor);
  return {
    table: {
      caption: `Recrutements ${words.by}${families.length > 0 ? " et famille de contrats" : ""}`,
      head: words.head,
      columns: [
        count,
        ...families.map((family): ReportColumn => ({
          label: codeWords(content, "contractFamily", family),
          unit: "count",
        })),
      ],
      rows,
      total: { code: "*", label: words.total, figures: figuresFor("*") },
    },
    drawn: [],
    fact: shareFact(rows, 0, figures(`hires-by-${by}`), { ...hired, lines: words.lines }),
  };
}

import { withoutCode } from "#app/domain/edition/edition-dimension.ts";
import { fitsTileMap, type Tile } from "#app/ui/tile-map.tsx";
import { breakdownWords, rowsIn } from "./breakdown-rows.ts";
import type { EditionView } from "./edition-view.ts";
import { figureSign, wholeHours } from "./figure-words.ts";
import { shareFact } from "./report-facts.ts";
import type { ReportTable } from "./report-section.ts";

/** Prefix of the anchors of the table beside the map. */
export const territoryAnchor = "territoire";

/** Hours by territory: where they are, and the table of the same figures, the most hours first. */
export type TerritoryMap = { fact: string; tiles: Tile[]; table: ReportTable };

/** A merged territory has its tile at the place of the first of its territories; one without a place is in the table only. */
export function territoryMap({ content, figures }: EditionView, own: string | null): TerritoryMap {
  const figuresFor = (territory: string) => [
    figures("hours-by-territory", { territory }),
    figures("persons-by-territory", { territory }),
    figures("persons-by-territory", { territory, rsa: "yes" }),
  ];
  const listed = rowsIn(content, "territory", ["hours-by-territory", "persons-by-territory"], figuresFor);
  const rank = (code: string, hours: number | null): number =>
    code === own ? Number.POSITIVE_INFINITY : code === withoutCode ? -2 : (hours ?? -1);
  const rows = [...listed].sort(
    (one, other) =>
      rank(other.code, other.figures[0]?.value ?? null) - rank(one.code, one.figures[0]?.value ?? null),
  );
  const tiles = listed.flatMap(({ code, label, figures: [hours] }): Tile[] => {
    const place = code.split("+").map((part) => content.labels.tiles[part])[0];
    if (place === undefined || hours === undefined || !fitsTileMap(place)) return [];
    const text = hours.value === null ? figureSign(hours) : wholeHours(hours.value);
    const value = hours.value === null ? null : hours.value / 100;
    return [{ label, ...place, value, text, to: `#${territoryAnchor}-${code}`, isOwn: code === own }];
  });
  return {
    fact: shareFact(listed, 0, figures("hours-by-territory"), {
      ofWhat: "des heures réalisées",
      none: "Aucune heure réalisée",
      lines: breakdownWords.territory.lines,
    }),
    tiles: tiles.sort((one, other) => one.row - other.row || one.column - other.column),
    table: {
      caption: "Heures, participants et allocataires du RSA par territoire",
      head: breakdownWords.territory.head,
      columns: [
        { label: "Heures", unit: "hours" },
        { label: "Participants", unit: "count" },
        { label: "RSA", unit: "count" },
      ],
      rows,
      total: { code: "*", label: breakdownWords.territory.total, figures: figuresFor("*") },
    },
  };
}

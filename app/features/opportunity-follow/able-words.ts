import { countsToReserve } from "#app/domain/match/could-do.ts";
import type { Match } from "#app/domain/match/match.ts";
import { reservedKindOf, type ReservedKind, type StructureKind } from "#app/domain/structure-kind.ts";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import type { StructureLine } from "./structure-line.ts";

type Counted = Pick<StructureLine, "inZone" | "saysIt">;

/** « 7 structures pourraient faire ce lot, dont 4 dans leur zone ». */
export function ableTitle(lines: readonly Counted[]): string {
  if (lines.length === 0) return "Aucune structure connue pour ce lot";
  const inZone = lines.filter((line) => line.inZone).length;
  const could = plural(lines.length, "pourrait", "pourraient");
  const zone =
    inZone === 0
      ? "aucune dans sa zone"
      : inZone === lines.length
        ? plural(lines.length, "dans sa zone", "toutes dans leur zone")
        : `dont ${formatNumber(inZone)} dans ${plural(inZone, "sa", "leur")} zone`;
  return `${countOf(lines.length, "structure")} ${could} faire ce lot, ${zone}`;
}

/** How many say they do that work; the others do a close one. */
export function saidWords(lines: readonly Counted[]): string {
  const said = lines.filter((line) => line.saysIt).length;
  const others = lines.length - said;
  const first =
    said === 0
      ? "Aucune ne dit faire ce métier"
      : `${countOf(said, "structure dit", "structures disent")} faire ce métier`;
  return others === 0
    ? `${first}.`
    : `${first}\u00a0; ${countOf(others, "autre en fait", "autres en font")} un proche. À confirmer avec elles.`;
}

type Reservable = { structure: { kind: StructureKind | null }; match: Match };

/** How many count when the lot may be reserved: the numbers a sizing note shows. */
export function reservedCountWords(able: readonly Reservable[]): string {
  const count = (reserved: ReservedKind) =>
    able.filter(
      ({ structure: { kind }, match }) =>
        kind !== null && reservedKindOf(kind) === reserved && countsToReserve(match),
    ).length;
  return `Pour réserver comptent celles qui le disent sans être hors de leur zone\u00a0: ${formatNumber(count("iae"))} de l’insertion, ${formatNumber(count("disability"))} du handicap.`;
}

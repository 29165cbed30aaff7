import { lastDayOf, type Period } from "./calendar.ts";
import { countsOf, type Fa02Report } from "./fa02-report.ts";
import type { ActiveCommitment } from "./fa02-figures.ts";
import type { Fa02Rows } from "./fa02-rows.ts";
import { kindInForce, structureKinds, type StructureKind } from "./structure-kind.ts";

export type MobilisedStructure = { organisationId: string; kind: StructureKind };

/**
 * Inclusive structures (kind in force on the last day of P) that employed someone having validated hours,
 * declared validated collective hours, or are a contractor of a lot with an active commitment. Source:
 * indicators.md, 5.
 */
export function mobilisedStructures(
  active: readonly ActiveCommitment[],
  rows: Pick<Fa02Rows, "hireHours" | "collectiveHours" | "inclusiveContractors" | "inclusiveKinds">,
  period: Period,
): MobilisedStructure[] {
  const lastDay = lastDayOf(period.to);
  const activeLots = new Set(active.map((commitment) => commitment.lotId));
  const mobilised = new Set<string>();
  for (const { employerId, validated } of rows.hireHours) if (validated > 0) mobilised.add(employerId);
  for (const { employerId, validated } of rows.collectiveHours) if (validated > 0) mobilised.add(employerId);
  for (const { lotId, organisationId } of rows.inclusiveContractors) {
    if (activeLots.has(lotId)) mobilised.add(organisationId);
  }
  return [...mobilised].flatMap((organisationId) => {
    const organisation = rows.inclusiveKinds.get(organisationId);
    const kind = organisation && kindInForce(organisation, lastDay);
    return kind ? [{ organisationId, kind }] : [];
  });
}

/** SIAE in the sense of the labour code, and the other inclusive structures beside. */
export function siaeFigures(structures: readonly MobilisedStructure[]): Fa02Report["siae"] {
  const siae = structures.filter(({ kind }) => structureKinds[kind].siae);
  const others = structures.filter(({ kind }) => !structureKinds[kind].siae);
  return {
    total: siae.length,
    byKind: countsOf(siae.map(({ kind }) => kind)),
    otherInclusive: { total: others.length, byKind: countsOf(others.map(({ kind }) => kind)) },
  };
}

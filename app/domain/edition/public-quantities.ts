import type { Period } from "../calendar.ts";
import type { ActiveCommitment } from "../fa02-figures.ts";
import { mobilisedStructures } from "../fa02-siae.ts";
import { grouped } from "../grouped.ts";
import { networkActionKinds } from "../network-action-kind.ts";
import type { CellKeys } from "./edition-content.ts";
import { withoutCode } from "./edition-dimension.ts";
import type { MergedCode } from "./edition-merges.ts";
import type { PlaceOf } from "./edition-place.ts";
import type { EditionRows } from "./edition-rows.ts";
import type { EditionMeasure } from "./edition-table.ts";
import { quantityId, type Quantity } from "./quantity.ts";

const structureBreakdowns = ["territory", "host", "mechanism", "buyer"] as const;

/** Inclusive structures mobilised, by the rule of indicator 5 applied to what is under each code. */
export function structureQuantities(
  { fa02 }: EditionRows,
  active: readonly ActiveCommitment[],
  { placeOf, period }: { placeOf: PlaceOf; period: Period },
): Quantity[] {
  const all = mobilisedStructures(active, fa02, period);
  const counts: Array<[CellKeys, number]> = [[{}, all.length]];
  for (const [structureKind, structures] of grouped(all, ({ kind }) => kind))
    counts.push([{ structureKind }, structures.length]);
  for (const breakdown of structureBreakdowns) {
    const codeOf = (commitmentId: string): string => placeOf(commitmentId, { code: "" }).codes[breakdown];
    const activeIn = grouped(active, ({ id }) => codeOf(id));
    const hireHours = grouped(fa02.hireHours, ({ commitmentId }) => codeOf(commitmentId));
    const collectiveHours = grouped(fa02.collectiveHours, ({ commitmentId }) => codeOf(commitmentId));
    for (const code of new Set([...activeIn.keys(), ...hireHours.keys(), ...collectiveHours.keys()])) {
      const rows = {
        ...fa02,
        hireHours: hireHours.get(code) ?? [],
        collectiveHours: collectiveHours.get(code) ?? [],
      };
      const structures = mobilisedStructures(activeIn.get(code) ?? [], rows, period);
      counts.push([{ [breakdown]: code }, structures.length]);
    }
  }
  return counts.map(([keys, value]) => ({ measure: "structures", keys, value, parts: [] }));
}

/** Actions done, plans of the year and RSA targets: facts that tell of nobody. */
export function networkQuantities(rows: EditionRows, merged: MergedCode): Quantity[] {
  const sums = new Map<string, Quantity>();
  const add = (measure: EditionMeasure, value: number, everyKeys: readonly CellKeys[]): void => {
    for (const keys of everyKeys) {
      const id = quantityId(measure, keys);
      sums.set(id, { measure, keys, value: (sums.get(id)?.value ?? 0) + value, parts: [] });
    }
  };
  for (const { host: siret, territory: own, kind: actionKind, count } of rows.actions) {
    const host = merged("host", siret);
    const territory = merged("territory", own ?? withoutCode);
    add("actions", count, [
      {},
      { actionKind },
      { territory },
      { host },
      { territory, actionKind },
      { host, actionKind },
    ]);
  }
  for (const { host: siret, kind, expected, done } of rows.planned) {
    const host = merged("host", siret);
    const ficheDimension = String(networkActionKinds[kind].dimension);
    for (const [step, count] of Object.entries({ planned: expected, done }))
      add("plannedActions", count, [{ step }, { host, step }, { ficheDimension, step }]);
  }
  for (const [siret, target] of rows.rsaTargets)
    add("rsaTarget", target, [{}, { host: merged("host", siret) }]);
  return [...sums.values()];
}

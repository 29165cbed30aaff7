import { newCodes, type NewCodes } from "./find-person.ts";
import type { Installation } from "./installation.ts";
import { fieldAt, outputColumns, type OutputRow } from "./output.ts";
import type { OldSheetPlan } from "./plan.ts";
import type { OldRow } from "./read-old-row.ts";
import type { TargetSheet } from "./shape.ts";

/** What is made of a whole file: the codes given so far, and the rows that must be written only once. */
export type Making = {
  plan: OldSheetPlan;
  installation: Installation;
  columns: ReadonlyMap<TargetSheet, readonly string[]>;
  codes: NewCodes;
  /** By sheet and key: what was written, and where it came from. */
  written: Map<string, { text: string; from: string }>;
};

export function startMaking(plan: OldSheetPlan, installation: Installation): Making {
  return {
    plan,
    installation,
    columns: outputColumns(plan),
    codes: newCodes(installation),
    written: new Map(),
  };
}

/** Every column of a sheet the row says something of; `siret_porteur` is the host's own. */
export function plainRow(
  { columns, installation }: Making,
  sheet: TargetSheet,
  { values }: OldRow,
  more: Readonly<Record<string, unknown>> = {},
): OutputRow {
  const said = (columns.get(sheet) ?? []).map((column): [string, unknown] => {
    const field = fieldAt(sheet, column);
    return [column, column === "siret_porteur" ? installation.hostSiret : field && values.get(field)];
  });
  return { sheet, values: { ...Object.fromEntries(said), ...more } };
}

import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import { kindsMissedByMechanism } from "#app/domain/workbook/plausible.ts";
import { warn, type ImportRun, type InputRow } from "../import-run.server.ts";

/** Says an employer of a kind the commitment is not reserved to. */
export function warnKindOfMechanism(
  run: ImportRun,
  input: InputRow<unknown>,
  kind: StructureKind | null,
  mechanism: Mechanism,
): void {
  const kinds = kindsMissedByMechanism(kind, mechanism);
  if (kinds === undefined) return;
  const { label } = mechanisms[mechanism];
  warn(
    run,
    input,
    "siret_employeur",
    `L’engagement est en «\u00a0${label}\u00a0»\u00a0: on y attend ${kinds.join(", ")}.`,
  );
}

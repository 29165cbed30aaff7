import { plannedActionsSheet } from "#app/domain/workbook/network-sheets.ts";
import type { NamedPlannedAction } from "#db/queries/exchange/look-up-plans.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { joinKey, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";

/**
 * The planned action a row of the journal names: null when its cell is empty, undefined when the column is absent. One that is
 * nowhere, or another host’s, is refused; one of another year is kept, and said.
 */
export function plannedActionFor(
  run: ImportRun,
  input: InputRow<{ action_prevue?: string | null | undefined; date: string }>,
  hostId: OrganisationId,
  known: ReadonlyMap<string, NamedPlannedAction>,
): Id<"planned_action"> | null | undefined {
  const code = input.values.action_prevue;
  if (code === undefined || code === null) return code;
  const planned = known.get(code);
  if (planned?.hostId !== hostId) {
    input.refused = true;
    // What was refused on its own sheet is not blamed twice.
    if (run.refusedKeys.get(plannedActionsSheet.name)?.has(joinKey([code])) !== true) {
      refuse(
        run,
        input,
        "action_prevue",
        "Cette action prévue n’est dans aucun plan de ce porteur\u00a0: ajoutez sa ligne à la feuille «\u00a0Actions_prevues\u00a0», ou corrigez ce code.",
      );
    }
    return undefined;
  }
  if (!input.values.date.startsWith(String(planned.year))) {
    warn(
      run,
      input,
      "action_prevue",
      `Cette action est prévue au plan ${planned.year}, et sa date est d’une autre année\u00a0: elle n’y compte pas.`,
    );
  }
  return planned.id;
}

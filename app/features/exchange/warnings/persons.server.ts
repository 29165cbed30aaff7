import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { hiresOfParticipants, keysOf } from "#db/queries/exchange/look-up.server.ts";
import { warn, type ImportRun } from "../import-run.server.ts";
import type { Written } from "../write-rows.server.ts";
import { warnIfFuture } from "./dates.server.ts";

/** Says of participants: the same person under another code of the same host. Other hosts are never told of. */
export async function warnSamePersons(
  run: ImportRun,
  written: ReadonlyArray<Written<"participant">>,
): Promise<void> {
  const keys = keysOf(written.map(({ values }) => values.person_key));
  const same = await findRows(run.trx, "participant", ["person_key"], keys);
  const byKey = new Map<string, typeof same>();
  for (const row of same) byKey.set(row.person_key, [...(byKey.get(row.person_key) ?? []), row]);
  for (const { input, values } of written) {
    const others = byKey.get(values.person_key) ?? [];
    const twin = others.find(({ id, host_id }) => id !== values.id && host_id === values.host_id);
    if (twin === undefined) continue;
    warn(run, input, "participant", `Même personne que le participant ${twin.code} du même porteur.`);
  }
}

/** Says of outcomes: in the future; before the person's first exit, or of a person who has none. */
export async function warnOutcomes(
  run: ImportRun,
  written: ReadonlyArray<Written<"outcome">>,
): Promise<void> {
  const hires = await hiresOfParticipants(
    run.trx,
    written.map(({ values }) => values.participant_id),
  );
  const firstExit = new Map<string, string>();
  for (const { participant_id, ends_on } of hires) {
    const earliest = firstExit.get(participant_id);
    if (ends_on !== null && (earliest === undefined || ends_on < earliest))
      firstExit.set(participant_id, ends_on);
  }
  for (const { input, values } of written) {
    warnIfFuture(run, input, "date", values.dated_on);
    const exit = firstExit.get(values.participant_id);
    if (exit === undefined)
      warn(run, input, "participant", "Aucune embauche terminée\u00a0: cette suite n’a pas de sortie.");
    else if (values.dated_on < exit) warn(run, input, "date", `Avant la sortie (${exit}).`);
  }
}

/** Says of calls: in the future; to be made again before they were made. */
export function warnCallAttempts(run: ImportRun, written: ReadonlyArray<Written<"call_attempt">>): void {
  for (const { input, values } of written) {
    warnIfFuture(run, input, "date", values.dated_on);
    if (values.next_on !== null && values.next_on <= values.dated_on)
      warn(run, input, "prochain_le", "Ce rappel n’est pas après l’appel\u00a0: vérifiez les deux dates.");
  }
}

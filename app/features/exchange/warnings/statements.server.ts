import { lastDayOf, monthOf } from "#app/domain/calendar.ts";
import { kindInForce } from "#app/domain/structure-kind.ts";
import { chainsOf, type CommitmentChain, type NamedHire } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { CommitmentId } from "#db/schema/columns.ts";
import { warn, type ImportRun } from "../import-run.server.ts";
import type { Written } from "../write-rows.server.ts";
import { warnKindOfMechanism } from "./kinds.server.ts";
import { warnIfFutureMonth, warnIfMonthOutside, warnIfOver, windowOfChain } from "./dates.server.ts";

/** More than any working month, less than the 744 h that are refused. Source: exchange.md. */
const unusualHours = 22_000;

/** Says of hours: over 220, a month in the future or outside the hire or the commitment, a contract that is over. */
export async function warnStatements(
  run: ImportRun,
  written: ReadonlyArray<Written<"statement"> & { hire: NamedHire }>,
): Promise<void> {
  const chains = await chainsOf(run.trx, new Set(written.map(({ hire }) => hire.commitment_id)));
  for (const { input, values, hire } of written) {
    if (values.hours > unusualHours) {
      warn(run, input, "heures", "Plus de 220 heures dans le mois\u00a0: vérifiez ce nombre.");
    }
    warnIfFutureMonth(run, input, "mois", values.month);
    if (values.month < monthOf(hire.starts_on)) {
      warn(run, input, "mois", `Avant le début de l’embauche (${hire.starts_on}).`);
    }
    if (hire.ends_on !== null && values.month > monthOf(hire.ends_on)) {
      warn(run, input, "mois", `Après la fin de l’embauche (${hire.ends_on}).`);
    }
    const chain = chains.get(hire.commitment_id);
    if (chain === undefined) continue;
    warnIfMonthOutside(run, input, "mois", values.month, windowOfChain(chain));
    warnIfOver(run, input, "embauche", chain.contract);
  }
}

type Employer = Pick<Database["organisation"], "kind" | "kind_since">;

/** The same of collective statements, and an employer of a kind the commitment is not reserved to. */
export function warnCollectiveStatements(
  run: ImportRun,
  written: ReadonlyArray<Written<"collective_statement"> & { employer: Employer }>,
  chains: ReadonlyMap<CommitmentId, CommitmentChain>,
): void {
  for (const { input, values, employer } of written) {
    const chain = chains.get(values.commitment_id);
    warnIfFutureMonth(run, input, "mois", values.month);
    if (chain === undefined) continue;
    warnIfMonthOutside(run, input, "mois", values.month, windowOfChain(chain));
    warnIfOver(run, input, "marche", chain.contract);
    const kind = kindInForce(
      { kind: employer.kind, kindSince: employer.kind_since },
      lastDayOf(values.month),
    );
    warnKindOfMechanism(run, input, kind, chain.commitment.mechanism);
  }
}

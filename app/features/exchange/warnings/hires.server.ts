import { isEligibleOn } from "#app/domain/eligibility.ts";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { kindInForce } from "#app/domain/structure-kind.ts";
import { kindsMissedByContractType } from "#app/domain/workbook/plausible.ts";
import { findFields, findRows } from "#db/queries/exchange/bulk.server.ts";
import {
  chainsOf,
  hiresOfParticipants,
  keysOf,
  organisationsById,
  type CommitmentChain,
} from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import { warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { Written } from "../write-rows.server.ts";
import { warnKindOfMechanism } from "./kinds.server.ts";
import { warnIfFuture, warnIfOutside, warnIfOver, windowOfChain } from "./dates.server.ts";

type Hire = Database["hire"];

/**
 * Says of hires: days outside the commitment or in the future, a contract that is over, an employer's kind against the
 * mechanism or the contract type, no valid eligibility on the start day (a file
 * without a name keeps no proof: nothing is said of it), another hire of the same person meanwhile.
 */
export async function warnHires(run: ImportRun, written: ReadonlyArray<Written<"hire">>): Promise<void> {
  const chains = await chainsOf(
    run.trx,
    written.map(({ values }) => values.commitment_id),
  );
  const employers = await organisationsById(
    run.trx,
    written.map(({ values }) => values.employer_id),
  );
  const persons = written.map(({ values }) => values.participant_id);
  const eligibilities = grouped(await findRows(run.trx, "eligibility", ["participant_id"], keysOf(persons)));
  const named = new Set(
    (await findFields(run.trx, "participant", ["id"], keysOf(persons), ["id", "birth_name"])).flatMap(
      ({ id, birth_name }) => (birth_name === null ? [] : [id]),
    ),
  );
  const hires = grouped(await hiresOfParticipants(run.trx, persons));
  for (const { input, values } of written) {
    const chain = chains.get(values.commitment_id);
    if (chain === undefined) continue;
    const window = windowOfChain(chain);
    warnIfOutside(run, input, "date_debut", values.starts_on, window);
    warnIfOutside(run, input, "date_fin", values.ends_on, window);
    warnIfFuture(run, input, "date_debut", values.starts_on);
    warnIfOver(run, input, "marche", chain.contract);
    warnKinds(run, input, values, chain, employers.get(values.employer_id));
    if (named.has(values.participant_id)) {
      warnEligibility(run, input, values, chain, eligibilities.get(values.participant_id) ?? []);
    }
    warnOverlap(run, input, values, hires.get(values.participant_id) ?? []);
  }
}

function warnKinds(
  run: ImportRun,
  input: InputRow<unknown>,
  hire: Hire,
  { commitment }: CommitmentChain,
  employer: Database["organisation"] | undefined,
): void {
  if (employer === undefined) return;
  const kind = kindInForce({ kind: employer.kind, kindSince: employer.kind_since }, hire.starts_on);
  warnKindOfMechanism(run, input, kind, commitment.mechanism);
  const byType = kindsMissedByContractType(kind, hire.contract_type);
  if (byType !== undefined) {
    const label = hireContractTypes[hire.contract_type];
    warn(
      run,
      input,
      "type_contrat",
      `«\u00a0${label}\u00a0»\u00a0: l’employeur attendu est ${byType.join(", ")}.`,
    );
  }
}

function warnEligibility(
  run: ImportRun,
  input: InputRow<unknown>,
  hire: Hire,
  { commitment }: CommitmentChain,
  eligibilities: ReadonlyArray<Database["eligibility"]>,
): void {
  const accepted = commitment.criteria?.split(";");
  const isEligible = eligibilities.some(
    ({ criterion, seen_on, valid_until }) =>
      (accepted === undefined || accepted.includes(criterion)) &&
      isEligibleOn(
        hire.starts_on,
        { seenOn: seen_on, validUntil: valid_until },
        hire.contract_type,
        run.settings,
      ),
  );
  if (isEligible) return;
  warn(run, input, "participant", "Aucune éligibilité en cours de validité au début de cette embauche.");
}

function warnOverlap(run: ImportRun, input: InputRow<unknown>, hire: Hire, others: readonly Hire[]): void {
  const other = others.find(
    (candidate) =>
      candidate.id !== hire.id &&
      (hire.ends_on === null || candidate.starts_on <= hire.ends_on) &&
      (candidate.ends_on === null || hire.starts_on <= candidate.ends_on),
  );
  if (other === undefined) return;
  warn(
    run,
    input,
    "date_debut",
    `La même personne a une autre embauche à ces dates\u00a0: ${other.reference}.`,
  );
}

function grouped<Row extends { participant_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.participant_id);
    if (group === undefined) groups.set(row.participant_id, [row]);
    else group.push(row);
  }
  return groups;
}

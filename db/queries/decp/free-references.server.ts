import type { Transaction } from "kysely";
import { contractReference } from "#app/domain/decp/contract-reference.ts";
import type { Database } from "../../schema.ts";

/** `<SIREN>-<id>`, with the first suffix neither the installation nor this batch uses. */
export async function freeReferences(
  trx: Transaction<Database>,
  contracts: ReadonlyArray<{ buyerIdentifier: string; decpId: string }>,
): Promise<string[]> {
  const bases = contracts.map(({ buyerIdentifier, decpId }) => contractReference(buyerIdentifier, decpId));
  const taken = await takenReferences(trx, bases);
  const references: string[] = [];
  for (const { buyerIdentifier, decpId } of contracts) {
    let attempt = 1;
    let reference = contractReference(buyerIdentifier, decpId);
    while (taken.has(reference) || (attempt > 1 && (await takenReferences(trx, [reference])).size > 0)) {
      attempt += 1;
      reference = contractReference(buyerIdentifier, decpId, attempt);
    }
    taken.add(reference);
    references.push(reference);
  }
  return references;
}

async function takenReferences(trx: Transaction<Database>, references: string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("contract")
    .select("reference")
    .where("reference", "in", references)
    .execute();
  return new Set(rows.map(({ reference }) => reference));
}

import type { WindowSources } from "#app/domain/commitment-window.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ImportId } from "../../schema/columns.ts";

type WrittenCommitment = WindowSources & { reference: string; lot: string; mechanism: Mechanism };

const page = 1000;

/** Commitments an import did not write, of contracts it wrote; by pages. */
export async function* commitmentsOfWrittenContracts(
  db: Db,
  importId: ImportId,
): AsyncGenerator<WrittenCommitment> {
  let after = "" as CommitmentId;
  for (;;) {
    const rows = await db
      .selectFrom("commitment")
      .innerJoin("lot", "lot.id", "commitment.lot_id")
      .innerJoin("contract", "contract.id", "lot.contract_id")
      .where("contract.import_id", "=", importId)
      .where((where) =>
        where.or([where("commitment.import_id", "is", null), where("commitment.import_id", "<>", importId)]),
      )
      .where("commitment.id", ">", after)
      .select([
        "commitment.id",
        "commitment.mechanism",
        "commitment.starts_on as ownStart",
        "commitment.ends_on as ownEnd",
        "lot.number as lot",
        "contract.reference",
        "contract.starts_on as startsOn",
        "contract.ends_on as endsOn",
        "contract.notified_on as notifiedOn",
        "contract.duration_months as durationMonths",
      ])
      .orderBy("commitment.id")
      .limit(page)
      .execute();
    for (const { id, ownStart, ownEnd, reference, lot, mechanism, ...contract } of rows) {
      after = id;
      yield { reference, lot, mechanism, commitment: { startsOn: ownStart, endsOn: ownEnd }, contract };
    }
    if (rows.length < page) return;
  }
}

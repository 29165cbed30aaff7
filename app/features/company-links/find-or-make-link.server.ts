import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { contractEnd } from "#app/domain/commitment-window.ts";
import { companyLinkExpiry, companyLinkState } from "#app/domain/company-link-life.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import {
  insertCompanyLink,
  listCompanyLinks,
  revokeCompanyLinks,
  type CompanyLinkId,
} from "#db/queries/company-links/links.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, ContractId, Instant, OrganisationId } from "#db/schema/columns.ts";

export type LinkOf = {
  contractId: ContractId;
  organisationId: OrganisationId;
  /** Who asks; null: the program itself. */
  accountId: AccountId | null;
  today: Day;
  /** When, as it is kept. */
  at: Instant;
};

type MadeLink = { id: CompanyLinkId; expiresOn: Day };

/**
 * The link of a contractor on a contract that opens today; made when there is none. Opens until `companyLinkExpiry`.
 * In the transaction given, or in its own.
 */
export function findOrMakeCompanyLink(db: Db, of: LinkOf): Promise<MadeLink> {
  return inTransaction(db, async (trx) => {
    await holdContract(trx, of.contractId);
    const links = await listCompanyLinks(trx, of.contractId);
    const open = links.find(
      (link) => link.organisationId === of.organisationId && companyLinkState(link, of.today) === "open",
    );
    return open ? { id: open.id, expiresOn: open.expiresOn } : makeLink(trx, of, "company-link.created");
  });
}

/**
 * A new link in place of the one the page showed, which opens no more. Asked twice, it is done once: the second time
 * finds another link than the one shown, and answers it.
 */
export function renewCompanyLink(db: Db, of: LinkOf, shown: string): Promise<MadeLink> {
  return inTransaction(db, async (trx) => {
    await holdContract(trx, of.contractId);
    const links = await listCompanyLinks(trx, of.contractId);
    const latest = links.find(({ organisationId }) => organisationId === of.organisationId);
    if (latest !== undefined && latest.id !== shown && companyLinkState(latest, of.today) === "open") {
      return { id: latest.id, expiresOn: latest.expiresOn };
    }
    await revokeCompanyLinks(trx, of);
    return makeLink(trx, of, "company-link.renewed");
  });
}

/** Closes the link of a contractor. Done twice, the second time changes nothing. */
export function closeCompanyLink(db: Db, of: LinkOf): Promise<"revoked" | "nothing to revoke"> {
  return inTransaction(db, async (trx) => {
    const revoked = await revokeCompanyLinks(trx, of);
    if (revoked.length === 0) return "nothing to revoke";
    await recordLink(trx, of, "company-link.revoked", revoked);
    return "revoked";
  });
}

async function makeLink(trx: Transaction<Database>, of: LinkOf, act: string): Promise<MadeLink> {
  const id = randomUUID() as string as CompanyLinkId;
  const expiresOn = companyLinkExpiry(await endOf(trx, of.contractId), of.today);
  await insertCompanyLink(trx, { ...of, id, createdAt: of.at, createdBy: of.accountId, expiresOn });
  await recordLink(trx, of, act, [id]);
  return { id, expiresOn };
}

async function endOf(trx: Transaction<Database>, contractId: ContractId): Promise<Day | null> {
  const contract = await trx
    .selectFrom("contract")
    .select([
      "starts_on as startsOn",
      "ends_on as endsOn",
      "notified_on as notifiedOn",
      "duration_months as durationMonths",
    ])
    .where("id", "=", contractId)
    .executeTakeFirstOrThrow();
  return contractEnd(contract);
}

async function recordLink(
  trx: Transaction<Database>,
  { contractId, organisationId, accountId }: LinkOf,
  act: string,
  ids: readonly CompanyLinkId[],
): Promise<void> {
  await recordAudit(trx, {
    actor: accountId === null ? "system" : { accountId },
    act,
    objectType: "contract",
    objectId: contractId,
    changes: ids.map((id) => ({
      objectType: "company_link",
      objectId: id,
      field: "organisation",
      after: organisationId,
    })),
  });
}

function inTransaction<Value>(db: Db, work: (trx: Transaction<Database>) => Promise<Value>): Promise<Value> {
  return isTransaction(db) ? work(db) : db.transaction().execute(work);
}

function isTransaction(db: Db): db is Transaction<Database> {
  return db.isTransaction;
}

import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Db } from "../../database.server.ts";
import type { AccountId, ContractId, Id, Instant, OrganisationId } from "../../schema/columns.ts";

export type CompanyLinkId = Id<"company_link">;

export type CompanyLink = {
  id: CompanyLinkId;
  organisationId: OrganisationId;
  createdAt: Instant;
  expiresOn: Day;
  revokedAt: Instant | null;
};

/** Every link of a contract: those nobody revoked first, then the newest. */
export function listCompanyLinks(db: Db, contractId: ContractId): Promise<CompanyLink[]> {
  return db
    .selectFrom("company_link")
    .select([
      "id",
      "organisation_id as organisationId",
      "created_at as createdAt",
      "expires_on as expiresOn",
      "revoked_at as revokedAt",
    ])
    .where("contract_id", "=", contractId)
    .orderBy((eb) => eb.case().when("revoked_at", "is", null).then(0).else(1).end())
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
}

export type NewCompanyLink = {
  id: CompanyLinkId;
  contractId: ContractId;
  organisationId: OrganisationId;
  createdAt: Instant;
  createdBy: AccountId | null;
  expiresOn: Day;
};

export async function insertCompanyLink(db: Db, link: NewCompanyLink): Promise<void> {
  await db
    .insertInto("company_link")
    .values({
      id: link.id,
      contract_id: link.contractId,
      organisation_id: link.organisationId,
      created_at: link.createdAt,
      created_by: link.createdBy,
      expires_on: link.expiresOn,
      revoked_at: null,
    })
    .execute();
}

/** Closes the links of a contractor that are not closed yet; their ids. */
export async function revokeCompanyLinks(
  db: Db,
  { contractId, organisationId, at }: { contractId: ContractId; organisationId: OrganisationId; at: Instant },
): Promise<CompanyLinkId[]> {
  const rows = await db
    .updateTable("company_link")
    .set({ revoked_at: at })
    .where("contract_id", "=", contractId)
    .where("organisation_id", "=", organisationId)
    .where("revoked_at", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** What a link opens on, for who holds it. */
export type LinkedContract = Omit<CompanyLink, "createdAt"> & {
  contractId: ContractId;
  companyName: string;
  companyEmail: string | null;
  title: string;
  authorityName: string;
  stage: ContractStage;
  facilitator: string | null;
  hostId: OrganisationId;
  hostName: string;
  hostEmail: string | null;
  hostPhone: string | null;
};

/** The link of that id with its contract, when a host follows it. */
export function findLinkedContract(db: Db, id: CompanyLinkId): Promise<LinkedContract | undefined> {
  return db
    .selectFrom("company_link")
    .innerJoin("contract", "contract.id", "company_link.contract_id")
    .innerJoin("organisation as company", "company.id", "company_link.organisation_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .innerJoin("organisation as host", "host.id", "contract.host_id")
    .select([
      "company_link.id",
      "company_link.organisation_id as organisationId",
      "company_link.expires_on as expiresOn",
      "company_link.revoked_at as revokedAt",
      "contract.id as contractId",
      "company.name as companyName",
      "company.email as companyEmail",
      "contract.title",
      "authority.name as authorityName",
      "contract.stage",
      "contract.facilitator",
      "host.id as hostId",
      "host.name as hostName",
      "host.email as hostEmail",
      "host.phone as hostPhone",
    ])
    .where("company_link.id", "=", id)
    .executeTakeFirst();
}

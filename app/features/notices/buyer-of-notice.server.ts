import { searchText } from "#app/domain/search-text.ts";
import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Db } from "#db/database.server.ts";
import {
  findAuthoritiesNamed,
  findOrganisation,
  type KnownOrganisation,
} from "#db/queries/contracts/form-choices.server.ts";
import type { StoredNotice } from "#db/queries/notices/notice-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** What the form of a contract is told of its buyer. `isSure`: nobody needs to be asked. */
export type NoticeBuyer = {
  id: OrganisationId | null;
  name: string;
  buyer: string;
  buyerName: string | null;
  isSure: boolean;
};

/**
 * Who the buyer of a notice is here: by its SIRET; without one, the only authority of exactly that name. A SIRET nobody
 * knows makes a new buyer of the name in the notice. Otherwise it is to be asked, with what the notice says.
 */
export async function buyerOfNotice(db: Db, notice: StoredNotice): Promise<NoticeBuyer> {
  const { buyerSiret, buyerName } = notice;
  if (buyerSiret !== null) {
    const known = await findOrganisation(db, buyerSiret);
    if (known) return knownBuyer(known);
    const name = buyerName ?? "";
    return { id: null, name, buyer: buyerSiret, buyerName, isSure: buyerName !== null };
  }
  const folded = searchText(buyerName);
  const named = folded === "" ? [] : await findAuthoritiesNamed(db, folded);
  const [only, ...others] = named.filter(({ name }) => searchText(name) === folded);
  if (only && others.length === 0) return knownBuyer(only);
  return { id: null, name: buyerName ?? "", buyer: "", buyerName, isSure: false };
}

function knownBuyer({ id, name, siret }: KnownOrganisation): NoticeBuyer {
  return { id, name, buyer: organisationChoice(name, siret), buyerName: null, isSure: true };
}

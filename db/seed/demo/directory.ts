import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import { referenceRows } from "../reference.server.ts";
import type { DemoRow, DemoRows } from "./demo-rows.ts";
import { day } from "./demo-calendar.ts";
import { fictitiousSiret } from "./fictitious-siret.ts";
import { authorities, hosts, prescribers } from "./organisations.ts";
import { structures } from "./structures.ts";
import { temporaryWorkAgency, trades } from "./trades.ts";

/** What the rest of the story asks of places and organisations, by their name in the story. */
export type Directory = {
  organisation: (key: string) => OrganisationId;
  siret: (key: string) => string;
  communeCode: (name: string) => string;
  territoryCode: (communeName: string) => string | null;
};

type Entry = { key: string; name: string; commune: string; roles: OrganisationRole[] } & Partial<
  Pick<DemoRow<"organisation">, "kind" | "kind_since" | "buyer_kind" | "is_private">
>;

/** Enters every organisation of the demonstration: 3 hosts, 12 authorities, 40 companies, 30 structures, 3 prescribers. */
export function enterDirectory(rows: DemoRows): Directory {
  const communes = new Map(referenceRows().communes.map((commune) => [commune.name, commune]));
  const byKey = new Map<string, { id: OrganisationId; siret: string }>();
  const communeNamed = (name: string) => known(communes, name);
  for (const entry of everyOrganisation()) {
    const id = rows.nextId("organisation");
    const siret = fictitiousSiret(byKey.size + 1);
    const communeCode = communeNamed(entry.commune).code;
    rows.enter("organisation", organisationRow(entry, id, siret, communeCode));
    for (const role of entry.roles) rows.rows.organisation_role.push({ organisation_id: id, role });
    byKey.set(entry.key, { id, siret });
  }
  return {
    organisation: (key) => known(byKey, key).id,
    siret: (key) => known(byKey, key).siret,
    communeCode: (name) => communeNamed(name).code,
    territoryCode: (name) => communeNamed(name).territory_code ?? null,
  };
}

function everyOrganisation(): Entry[] {
  const companies = [...Object.values(trades).flatMap((trade) => [...trade.companies]), temporaryWorkAgency];
  return [
    ...hosts.map((host): Entry => ({ ...host, roles: ["host"] })),
    ...authorities.map((authority): Entry => ({
      ...authority,
      roles: authority.key === "departement" ? ["authority", "department"] : ["authority"],
      buyer_kind: authority.buyer,
      is_private: authority.buyer === "private" ? 1 : 0,
    })),
    ...companies.map(([key, name, commune]): Entry => ({
      key,
      name,
      commune,
      roles: ["company"],
      is_private: 1,
    })),
    ...structures.map(({ key, name, commune, kind, since }): Entry => ({
      key,
      name,
      commune,
      roles: ["siae"],
      kind,
      kind_since: since === undefined ? null : day(since),
    })),
    ...prescribers.map((prescriber): Entry => ({ ...prescriber, roles: ["prescriber"] })),
  ];
}

function organisationRow(entry: Entry, id: OrganisationId, siret: string, communeCode: string) {
  return {
    id,
    siret,
    siret_checked: 1,
    name: entry.name,
    kind: entry.kind ?? null,
    kind_since: entry.kind_since ?? null,
    buyer_kind: entry.buyer_kind ?? null,
    commune_code: communeCode,
    is_private: entry.is_private ?? 0,
    email: `contact@${entry.key}.example`,
    phone: null,
    search_text: searchText(entry.name, siret),
    revision: 1,
  } as const;
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The story names « ${key} », which it never introduced.`);
  return value;
}

import type { Day } from "#app/domain/calendar.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import type { AccountId, ContractId, EnteredRank, Instant, OrganisationId } from "./columns.ts";

/** Notices read from the BOAMP: hints, never facts. */
export interface TenderTables {
  tender_notice: TenderNoticeTable;
  tender_mark: TenderMarkTable;
}

interface TenderNoticeTable {
  /** « idweb » of the BOAMP. */
  id: string;
  title: string;
  buyer_name: string | null;
  buyer_siret: string | null;
  department: string;
  published_on: Day;
  /** Offers are received until then, at `reply_time` (`12:00`, of Paris) when it is said. */
  reply_by: Day | null;
  reply_time: string | null;
  category: ContractCategory | null;
  cpv: string | null;
  /** Words the BOAMP files it under, separated by « ; ». */
  descriptors: string | null;
  url: string | null;
  fetched_on: Day;
  search_text: string;
  /** The programmed contract it became. */
  contract_id: ContractId | null;
  entered_rank: EnteredRank;
}

interface TenderMarkTable {
  notice_id: string;
  /** A structure, or a host. */
  organisation_id: OrganisationId;
  mark: "followed" | "dismissed";
  at: Instant;
  account_id: AccountId | null;
}

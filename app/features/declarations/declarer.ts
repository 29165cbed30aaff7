import type { TypedResponse } from "@remix-run/node";
import type { Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "#db/database.server.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import type { AccountId, ContractId, Instant, OrganisationId } from "#db/schema/columns.ts";

/** Whose hours are declared, on which contract. */
export type DeclaringCompany = {
  contractId: ContractId;
  organisationId: OrganisationId;
  companyEmail: string | null;
  stage: ContractStage;
  /**
   * `owed`: the hires whose hours it owes as contractor, whoever employs them; `employed`: those it employs, whoever owes
   * their hours. Source: trust.md, « company by link: own hours », « SIAE (own hires) ».
   */
  owns: "owed" | "employed";
};

/** What was done, to be noted: `lines` were sent, of which `changed` said something new. */
export type DeclarationUse = {
  id: string;
  at: Instant;
  act: "declared" | "uploaded";
  month: Month;
  lines: number;
  changed: number;
};

export type SentDeclaration = { id: string; month: Month; lines: number; hours: InsertionHours };

/** Who declares the hours of a contract, and what differs between a company by its link and a structure by its account. */
export type Declarer = DeclaringCompany & {
  companyName: string;
  title: string;
  facilitator: string | null;
  hostId: OrganisationId;
  hostName: string;
  hostEmail: string | null;
  actor: Actor;
  /** Null: no account, a link. */
  accountId: AccountId | null;
  /** How one comes back: « par le même lien ». */
  again: string;
  /** Makes what it signals unique beside what others signal. */
  key: string;
  /** Counts an act that sends post or reads a file; throws 429 beyond what anyone needs. */
  countAct: () => Promise<void>;
  /** Notes a use; false when it was already noted, or said nothing new. */
  note: (db: Db, use: DeclarationUse) => Promise<boolean>;
  /** Where the browser goes once hours are sent. */
  afterSending: (sent: SentDeclaration) => TypedResponse<never>;
  /** Where it goes once a person was signalled. */
  afterSignalling: () => TypedResponse<never>;
};

/** Who answers for the contract: its facilitator, else the host. */
export function followerOf({ facilitator, hostName }: Pick<Declarer, "facilitator" | "hostName">): string {
  return facilitator ?? hostName;
}

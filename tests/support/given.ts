import type { Insertable } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import type {
  CommitmentId,
  ContractId,
  HireId,
  Id,
  LotId,
  OrganisationId,
  ParticipantId,
} from "#db/schema/columns.ts";
import { siretNumber } from "./siret-number.ts";

type Overrides<Table extends keyof Database> = Partial<Insertable<Database[Table]>>;

let sequence = 0;

function next(): number {
  sequence += 1;
  return sequence;
}

const imported = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** Rows a test needs, each complete, with only what matters to the test said. Made in any order of need. */
export function given(db: Db) {
  const self = {
    async territory(code: string, label = code): Promise<string> {
      await db
        .insertInto("territory")
        .values({ code, label, ...imported() })
        .execute();
      return code;
    },
    async organisation(
      overrides: Overrides<"organisation"> = {},
      roles: OrganisationRole[] = [],
    ): Promise<{ id: OrganisationId; siret: string }> {
      const number = next();
      const row = {
        id: `organisation-${number}` as OrganisationId,
        siret: siretNumber(number),
        siret_checked: 1 as const,
        name: `Organisation ${number}`,
        kind: null,
        kind_since: null,
        buyer_kind: null,
        commune_code: null,
        is_private: 0 as const,
        email: null,
        phone: null,
        search_text: searchText(overrides.name ?? `Organisation ${number}`),
        revision: 1,
        ...imported(),
        ...overrides,
      };
      await db.insertInto("organisation").values(row).execute();
      for (const role of roles) {
        await db.insertInto("organisation_role").values({ organisation_id: row.id, role }).execute();
      }
      return { id: row.id, siret: row.siret };
    },
    host: (overrides: Overrides<"organisation"> = {}) => self.organisation(overrides, ["host"]),
    authority: (overrides: Overrides<"organisation"> = {}) => self.organisation(overrides, ["authority"]),
    async contract(
      overrides: Overrides<"contract"> = {},
    ): Promise<{ id: ContractId; reference: string; hostId: OrganisationId | null }> {
      const number = next();
      const row = {
        id: `contract-${number}` as ContractId,
        reference: `2026-${number}`,
        title: `Marché ${number}`,
        authority_id: overrides.authority_id ?? (await self.authority()).id,
        host_id: overrides.host_id === undefined ? (await self.host()).id : overrides.host_id,
        facilitator: null,
        category: null,
        procedure: null,
        cpv: null,
        amount: null,
        estimated_value: null,
        consultation_on: null,
        notified_on: "2026-01-01" as Day,
        starts_on: "2026-01-01" as Day,
        ends_on: "2026-12-31" as Day,
        duration_months: null,
        commune_code: null,
        territory_code: null,
        stage: "running" as const,
        derogation: null,
        derogation_reason: null,
        source: "typed" as const,
        decp_id: null,
        search_text: searchText(overrides.title ?? `Marché ${number}`, overrides.reference),
        revision: 1,
        ...imported(),
        ...overrides,
      };
      await db.insertInto("contract").values(row).execute();
      return { id: row.id, reference: row.reference, hostId: row.host_id };
    },
    async lot(overrides: Overrides<"lot"> = {}): Promise<{ id: LotId; contractId: ContractId }> {
      const number = next();
      const row = {
        id: `lot-${number}` as LotId,
        contract_id: overrides.contract_id ?? (await self.contract()).id,
        number: `${number}`,
        title: null,
        cpv: null,
        amount: null,
        trade: null,
        holder_names: null,
        ...imported(),
        ...overrides,
      };
      await db.insertInto("lot").values(row).execute();
      return { id: row.id, contractId: row.contract_id };
    },
    async commitment(overrides: Overrides<"commitment"> = {}): Promise<{ id: CommitmentId; lotId: LotId }> {
      const row = {
        id: `commitment-${next()}` as CommitmentId,
        lot_id: overrides.lot_id ?? (await self.lot()).id,
        mechanism: "execution_clause" as const,
        starts_on: null,
        ends_on: null,
        rule: "fixed" as const,
        hours: 100_000 as InsertionHours,
        amount_per_hour: null,
        threshold: 0 as Cents,
        share: null,
        criteria: null,
        penalty_per_hour: null,
        penalty_per_day: null,
        ...imported(),
        ...overrides,
      };
      await db.insertInto("commitment").values(row).execute();
      return { id: row.id, lotId: row.lot_id };
    },
    async participant(
      overrides: Overrides<"participant"> = {},
    ): Promise<{ id: ParticipantId; personKey: string }> {
      const number = next();
      const row = {
        id: `participant-${number}` as ParticipantId,
        host_id: overrides.host_id ?? (await self.host()).id,
        code: `P${number}`,
        birth_name: `Nom ${number}`,
        first_name: "Camille",
        born_on: "1990-05-17" as Day,
        used_name: null,
        sex: null,
        commune_code: null,
        lives_in_qpv: null,
        education: null,
        prescriber_id: null,
        registered_on: null,
        informed_on: null,
        email: null,
        phone: null,
        person_key: `key-${number}`,
        purged_at: null,
        search_text: searchText(`Nom ${number}`, "Camille"),
        revision: 1,
        ...imported(),
        ...overrides,
      };
      await db.insertInto("participant").values(row).execute();
      return { id: row.id, personKey: row.person_key };
    },
    async hire(
      overrides: Overrides<"hire"> = {},
    ): Promise<{ id: HireId; reference: string; participantId: ParticipantId; commitmentId: CommitmentId }> {
      const number = next();
      const row = {
        id: `hire-${number}` as HireId,
        reference: `E${number}`,
        participant_id: overrides.participant_id ?? (await self.participant()).id,
        commitment_id: overrides.commitment_id ?? (await self.commitment()).id,
        employer_id: overrides.employer_id ?? (await self.organisation({}, ["company"])).id,
        contractor_id: null,
        contract_type: "cdd" as const,
        modality: "direct" as const,
        scheme: null,
        starts_on: "2026-01-05" as Day,
        ends_on: null,
        end_reason: null,
        rsa: 0 as const,
        boeth: 0 as const,
        job_title: null,
        weekly_hours: null,
        age: 35,
        revision: 1,
        ...imported(),
        ...overrides,
      };
      await db.insertInto("hire").values(row).execute();
      return {
        id: row.id,
        reference: row.reference,
        participantId: row.participant_id,
        commitmentId: row.commitment_id,
      };
    },
    async statement(hireId: HireId, overrides: Overrides<"statement"> = {}): Promise<void> {
      await db
        .insertInto("statement")
        .values({
          hire_id: hireId,
          month: "2026-03" as Month,
          hours: 10_000 as InsertionHours,
          state: "validated",
          comment: null,
          ...imported(),
          ...overrides,
        })
        .execute();
    },
    async collectiveStatement(
      commitmentId: CommitmentId,
      employerId: OrganisationId,
      overrides: Overrides<"collective_statement"> = {},
    ): Promise<void> {
      await db
        .insertInto("collective_statement")
        .values({
          commitment_id: commitmentId,
          employer_id: employerId,
          month: "2026-03" as Month,
          contractor_id: null,
          hours: 10_000 as InsertionHours,
          persons: 3,
          rsa: 0,
          boeth: 0,
          state: "validated",
          ...imported(),
          ...overrides,
        })
        .execute();
    },
    async outcome(participantId: ParticipantId, overrides: Overrides<"outcome"> = {}): Promise<void> {
      await db
        .insertInto("outcome")
        .values({
          id: `outcome-${next()}` as Id<"outcome">,
          participant_id: participantId,
          checkpoint: "6",
          dated_on: "2026-06-30" as Day,
          situation: "durable",
          reason: "cdi",
          ...imported(),
          ...overrides,
        })
        .execute();
    },
  };
  return self;
}

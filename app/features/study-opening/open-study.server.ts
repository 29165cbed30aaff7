import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { UnknownName } from "#app/features/contracts/create-contract.server.ts";
import { ensureAuthority, findAuthority, findPlace } from "#app/features/contracts/resolve-names.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { latestVersion } from "#db/queries/references/versions.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { findOwnPurchase } from "#db/queries/studies/study-purchase.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { insertStudyLots } from "#db/queries/studies/write-study-lots.server.ts";
import { insertStudy, insertStudyEvent } from "#db/queries/studies/write-study.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, Id, Instant, OrganisationId } from "#db/schema/columns.ts";
import { givenLotOf } from "#app/features/study-paste/given-lots.server.ts";
import { newStudyLot } from "#app/features/studies/lot-defaults.ts";
import type { OpenStudyInput } from "./open-study.schema.ts";
import { openingLots, wholeNeed } from "./opening-lots.ts";
import { startingColumns, startingValues } from "./starting-values.ts";

export type OpenStudyOutcome =
  | { outcome: "opened"; id: Id<"study">; lots: number }
  /** The id the form came with is another's study. */
  | { outcome: "not found" }
  | UnknownName;

type Open = {
  viewer: Viewer;
  scope: StudyScope;
  /** Made by the page. */
  id: string;
  input: OpenStudyInput;
  today: Day;
  at: Instant;
};

/**
 * Opens a study with its lots: of the viewer's own organisation when it buys, of the buyer it names when it is a host's
 * facilitator, who then has it. Rates and cost are those in force today. The same form sent twice opens one study.
 */
export function openStudy(db: Db, open: Open): Promise<OpenStudyOutcome> {
  return db.transaction().execute(async (trx): Promise<OpenStudyOutcome> => {
    const { viewer, scope, input, today, at } = open;
    const id = open.id as Id<"study">;
    if (await findStudy(trx, scope, id)) return { outcome: "opened", id, lots: 0 };
    const place = await findPlace(trx, input.commune);
    if (place.outcome !== "known") return place;
    const buyer = await buyerOf(trx, scope, input);
    if (typeof buyer !== "string") return buyer;
    const purchase = input.purchase === null ? undefined : await findOwnPurchase(trx, buyer, input.purchase);
    const references = await readReferences(trx);
    const written = await insertStudy(trx, {
      id,
      title: input.title,
      authority_id: buyer,
      host_id: scope.kind === "host" ? scope.organisationId : null,
      state: "draft",
      category: input.category,
      procedure: null,
      commune_code: place.code,
      territory_code: null,
      consultation_on: input.consultationOn,
      starts_on: null,
      duration_months: input.durationMonths,
      estimated_value: wholeNeed(input),
      ...startingColumns(startingValues(references, today)),
      scenario: "usual",
      criteria: null,
      penalty_per_hour: null,
      penalty_per_day: null,
      derogation: null,
      derogation_reason: null,
      submitted_on: null,
      due_on: null,
      decided_on: null,
      contract_id: null,
      planned_purchase_id: purchase?.id ?? null,
      account_id: viewer.accountId as AccountId,
      created_on: today,
      reference_version: (await latestVersion(trx))?.number ?? null,
    });
    if (!written) {
      const isOwn = (await findStudy(trx, scope, id)) !== undefined;
      return isOwn ? { outcome: "opened", id, lots: 0 } : { outcome: "not found" };
    }
    const lots = openingLots({ ...input, cpv: purchase?.cpv ?? null });
    const given = lots.map((lot) => newStudyLot(givenLotOf(id, lot), references, today));
    const ids = await insertStudyLots(trx, id, given);
    const accountId = viewer.accountId as AccountId;
    await insertStudyEvent(trx, { studyId: id, accountId, at, act: "created", body: null });
    await recordAudit(trx, {
      actor: viewer,
      act: "study.created",
      objectType: "study",
      objectId: id,
      changes: [
        { objectType: "study", objectId: id, field: "title", after: input.title },
        { objectType: "study", objectId: id, field: "lots", after: String(ids.length) },
      ],
    });
    return { outcome: "opened", id, lots: ids.length };
  });
}

async function buyerOf(
  trx: Transaction<Database>,
  scope: StudyScope,
  { buyer, buyerName }: OpenStudyInput,
): Promise<OrganisationId | UnknownName> {
  if (scope.kind === "authority") return scope.organisationId;
  const found = await findAuthority(trx, buyer ?? "", buyerName);
  return "siret" in found ? ensureAuthority(trx, found) : found;
}

import { lastDayOf, type Period } from "#app/domain/calendar.ts";
import { buyerKindOf } from "#app/domain/buyer-kind.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type {
  CommitmentPlace,
  EditionRows,
  LeftHire,
  PlacedActions,
  PlacedFa02Rows,
  PlacedHire,
} from "#app/domain/edition/edition-rows.ts";
import type { Db } from "../../database.server.ts";
import { listFa02Commitments } from "../fa02-commitments.server.ts";
import { listFa02OutcomeRecords, pathwayHires, startedHireOf, startedHires } from "../fa02-hires.server.ts";
import { listFa02CollectiveHours, listFa02HireHours } from "../fa02-hours.server.ts";
import {
  countNetworkActions,
  doneActions,
  inclusiveKinds,
  listInclusiveContractors,
  sumQualitativeActions,
} from "../fa02-network.server.ts";
import type { Fa02ScopeIds } from "../fa02-scope.server.ts";
import { onOnePicture } from "../fa02.server.ts";
import { listPlannedLines } from "./planned-lines.server.ts";

/** Everything an edition of a period is made of, on one unchanging picture, in a fixed number of set-based queries. */
export function readEditionRows(db: Db, period: Period): Promise<EditionRows> {
  return onOnePicture(db, async (picture) => {
    const scope = { period, territoryCode: null, hostId: null, authorityId: null };
    const year = Number(period.from.slice(0, 4));
    const rows = {
      fa02: await placedFa02Rows(picture, scope),
      places: await commitmentPlaces(picture),
      actions: await placedActions(picture, scope),
      planned: await listPlannedLines(picture, { year, upTo: lastDayOf(period.to) }),
      rsaTargets: await rsaTargets(picture, year),
      territories: await territories(picture),
    };
    return { ...rows, hosts: await hostsOf(picture, rows) };
  });
}

/** The rows of the exact report of the whole installation; hires say their commitment too. */
async function placedFa02Rows(db: Db, scope: Fa02ScopeIds): Promise<PlacedFa02Rows> {
  return {
    commitments: await listFa02Commitments(db, scope),
    hireHours: await listFa02HireHours(db, scope),
    collectiveHours: await listFa02CollectiveHours(db, scope),
    startedHires: await placedHires(db, scope),
    qualitative: await sumQualitativeActions(db, scope),
    inclusiveContractors: await listInclusiveContractors(db, scope),
    inclusiveKinds: await inclusiveKinds(db),
    pathwayHires: await leftHires(db, scope),
    outcomeRecords: await listFa02OutcomeRecords(db, scope),
    actions: await countNetworkActions(db, scope),
    agreement: null,
  };
}

async function placedHires(db: Db, scope: Fa02ScopeIds): Promise<PlacedHire[]> {
  const rows = await startedHires(db, scope).select("hire.commitment_id as commitmentId").execute();
  return rows.map(startedHireOf);
}

function leftHires(db: Db, scope: Fa02ScopeIds): Promise<LeftHire[]> {
  return pathwayHires(db, scope)
    .select([
      "hire.commitment_id as commitmentId",
      "hire.employer_id as employerId",
      "hire.entered_rank as enteredRank",
    ])
    .execute();
}

/** Territory of a contract: its own, else its commune’s, else none. */
async function commitmentPlaces(db: Db): Promise<Map<string, CommitmentPlace>> {
  const rows = await db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("organisation as host", "host.id", "contract.host_id")
    .leftJoin("commune", "commune.code", "contract.commune_code")
    .select([
      "commitment.id",
      "commitment.mechanism",
      "contract.territory_code as ownTerritory",
      "commune.territory_code as communeTerritory",
      "host.siret as host",
      "authority.is_private as isPrivate",
      "authority.buyer_kind as buyerKind",
    ])
    .where("contract.stage", "in", countedStages)
    .execute();
  return new Map(
    rows.map(({ id, mechanism, host, ...row }) => [
      id,
      { mechanism, host, territory: row.ownTerritory ?? row.communeTerritory, buyer: buyerKindOf(row) },
    ]),
  );
}

function placedActions(db: Db, scope: Fa02ScopeIds): Promise<PlacedActions[]> {
  return doneActions(db, scope)
    .innerJoin("organisation as host", "host.id", "network_action.host_id")
    .select(({ fn }) => [
      "host.siret as host",
      "network_action.territory_code as territory",
      "network_action.kind",
      fn.countAll<number>().as("count"),
    ])
    .groupBy(["host.siret", "network_action.territory_code", "network_action.kind"])
    .execute();
}

async function rsaTargets(db: Db, year: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("grant_agreement")
    .innerJoin("organisation as host", "host.id", "grant_agreement.host_id")
    .select(["host.siret", "grant_agreement.rsa_target as target"])
    .where("grant_agreement.year", "=", year)
    .execute();
  return new Map(rows.flatMap(({ siret, target }) => (target === null ? [] : [[siret, target]])));
}

/** The alphabet of French, whatever the engine sorts by. */
const french = new Intl.Collator("fr");

async function territories(db: Db): Promise<EditionRows["territories"]> {
  const rows = await db
    .selectFrom("territory")
    .select(["code", "label", "tile_row as row", "tile_column as column"])
    .orderBy("code")
    .execute();
  return rows
    .map(({ code, label, row, column }) => ({
      code,
      label,
      tile: row === null || column === null ? null : { row, column },
    }))
    .sort((one, other) => french.compare(one.label, other.label));
}

/** Organisations of that role, and those of whom something is counted. */
async function hostsOf(db: Db, rows: Omit<EditionRows, "hosts">): Promise<EditionRows["hosts"]> {
  const { fa02, places } = rows;
  const commitments = [
    ...fa02.commitments.map(({ id }) => id),
    ...[fa02.hireHours, fa02.collectiveHours, fa02.startedHires, fa02.pathwayHires].flatMap((counted) =>
      counted.map(({ commitmentId }) => commitmentId),
    ),
  ];
  const counted = new Set([
    ...commitments.map((id) => places.get(id)?.host),
    ...rows.actions.map(({ host }) => host),
    ...rows.planned.map(({ host }) => host),
    ...rows.rsaTargets.keys(),
  ]);
  const organisations = await db
    .selectFrom("organisation")
    .leftJoin("organisation_role", (join) =>
      join
        .onRef("organisation_role.organisation_id", "=", "organisation.id")
        .on("organisation_role.role", "=", "host"),
    )
    .select(["organisation.siret", "organisation.name", "organisation_role.role"])
    .orderBy("organisation.siret")
    .execute();
  return organisations
    .filter(({ siret, role }) => role !== null || counted.has(siret))
    .map(({ siret, name }) => ({ siret, name }))
    .sort((one, other) => french.compare(one.name, other.name));
}

import { findVersion } from "#db/queries/references/versions.server.ts";
import { monthOf, parseMonth, type Day } from "#app/domain/calendar.ts";
import { verdictOn } from "#app/domain/permission.ts";
import { lastMonthDue } from "#app/domain/position.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { positionOfGroup } from "#app/features/contracts/contract-position.ts";
import { relationTo } from "#app/features/contracts/viewer-contracts.ts";
import { ownPart } from "#app/features/own-work/own-part.server.ts";
import { studyScope } from "#app/features/studies/study-scope.ts";
import { readPage } from "#app/ui/list-url.ts";
import type { Db } from "#db/database.server.ts";
import {
  countContractHires,
  countContractPersons,
  listContractHires,
  statementStatesOf,
  type HireView,
} from "#db/queries/contracts/contract-hires.server.ts";
import { listContractors, sumHoursByContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { sumContractMonths } from "#db/queries/contracts/contract-months.server.ts";
import {
  listCollectiveStatements,
  listObligationChanges,
  listOrders,
  listQualitativeActions,
} from "#db/queries/contracts/contract-record.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";
import { listContractActs, listLineWriters } from "#db/queries/contracts/contract-trail.server.ts";
import { listHistoryMessages } from "#db/queries/message-log.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { findStudyOfContract } from "#db/queries/studies/study-of-contract.server.ts";
import type { CommitmentId } from "#db/schema/columns.ts";
import { contractorLines } from "./contractor-lines.ts";
import { eventsOf } from "./history-events.ts";
import { lineNamesOf } from "./line-names.ts";
import { lotLines } from "./lot-lines.ts";
import { lotOpenings } from "./lot-openings.server.ts";
import { monthlyRows } from "./monthly-rows.ts";
import { needsOf } from "./needs-of.server.ts";
import { noticeOf } from "./notice-of.ts";
import { sheetWords } from "./sheet-words.ts";

const actsShown = 20;

/** Everything a contract's page shows to that viewer, and nothing more: a loader's answer reaches the browser. */
export async function readPageOf(
  db: Db,
  {
    viewer,
    sheet,
    today,
    params,
  }: { viewer: Viewer; sheet: ContractSheet; today: Day; params: URLSearchParams },
) {
  const target = { relation: relationTo(viewer, sheet.hostId) };
  const may = (permission: Parameters<typeof verdictOn>[1]) =>
    verdictOn(viewer, permission, target) === "allowed";
  const employerId = viewer.role === "siae" ? (viewer.organisationId as ContractSheet["hostId"]) : null;
  const month = parseMonth(params.get("mois") ?? "") ?? null;
  const settings = await readSettings(db);
  const lots = await listLots(db, sheet.id);
  const counted = employerId === null ? "all" : "own";
  const positions = await listPositions(db, {
    day: today,
    settings,
    contracts: isContract(sheet.id),
    employerId,
  });
  const changes = await listObligationChanges(db, sheet.id);
  const contractors = await listContractors(db, sheet.id);
  const orders = await listOrders(db, sheet.id);
  const lines = lotLines(sheet, { lots, positions, contractors, changes, orders, today, seenAs: employerId });
  const months = await sumContractMonths(db, sheet.id, employerId);
  const monthDue = lastMonthDue(today, settings.statement_due_day);
  const isHost = viewer.role === "facilitator";
  const contractorsShown = contractorLines({
    lots,
    positions,
    contractors,
    hours: employerId === null ? await sumHoursByContractor(db, sheet.id, monthOf(today)) : null,
    contacts: isHost,
  });
  const studies = studyScope(viewer);
  return {
    sheet: sheetWords(
      sheet,
      await listContractSteps(db, sheet.id),
      await versionOf(db, sheet.referenceVersion),
    ),
    today,
    isHost,
    mayEdit: may("edit contract"),
    isFree: target.relation === "free",
    ownHoursOnly: employerId !== null,
    total: positionOfGroup(sheet.stage, positions, counted),
    persons: await personsOf(db, sheet, employerId, isHost),
    lines,
    openings: await lotOpenings(db, { viewer, sheet, lots, positions, today }),
    notice: noticeOf(sheet, lines, isHost),
    study: studies === null ? null : ((await findStudyOfContract(db, studies, sheet.id)) ?? null),
    months: monthlyRows(months, lines, monthDue),
    contractors: contractorsShown,
    own:
      employerId === null
        ? null
        : await ownPart(db, {
            ...{ sheet, lots, today, settings, organisationId: employerId },
            roles: contractors
              .filter(({ organisationId }) => organisationId === employerId)
              .flatMap(({ id }) => contractorsShown.find(({ key }) => key === id)?.role ?? []),
          }),
    hires: await hiresPage(db, {
      view: {
        contractId: sheet.id,
        employerId,
        commitmentId: (params.get("engagement") as CommitmentId | null) ?? null,
        month,
        names: may("see participant names"),
        filesOf: isHost ? sheet.hostId : null,
      },
      params,
      monthDue,
    }),
    needs: await needsOf(db, { hostId: sheet.hostId, contractId: sheet.id, shown: isHost }),
    collective: (await listCollectiveStatements(db, sheet.id, employerId)).filter(
      (statement) => month === null || statement.month === month,
    ),
    orders,
    qualitative: await listQualitativeActions(db, sheet.id),
    events: eventsOf(lines, changes, {
      acts: isHost ? await listContractActs(db, sheet.id, actsShown) : [],
      lineNames: lineNamesOf({ orders, contractors, changes }),
      writers: isHost ? await listLineWriters(db, sheet.id, "obligation.changed") : new Map(),
      lots,
      messages: isHost && sheet.hostId !== null ? await listHistoryMessages(db, sheet.id, sheet.hostId) : [],
    }),
  };
}

/** RSA and BOETH counts are for the contract's host alone: small counts of one contract would tell who. */
async function personsOf(db: Db, sheet: ContractSheet, employerId: HireView["employerId"], isHost: boolean) {
  const { persons, ...sensitive } = await countContractPersons(db, { contractId: sheet.id, employerId });
  return isHost ? { persons, ...sensitive } : { persons, rsa: null, boeth: null };
}

type HiresQuestion = { view: HireView; params: URLSearchParams; monthDue: ReturnType<typeof lastMonthDue> };

async function hiresPage(db: Db, { view, params, monthDue }: HiresQuestion) {
  const total = await countContractHires(db, view);
  const { page: asked, pageSize } = readPage(params);
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  const hires = await listContractHires(db, view, { limit: pageSize, offset: (page - 1) * pageSize });
  const states = await statementStatesOf(
    db,
    hires.map((hire) => hire.id),
    monthDue,
  );
  return {
    total,
    page,
    pageSize,
    monthDue,
    narrowed: { commitmentId: view.commitmentId, month: view.month },
    rows: hires.map(({ id, ...hire }) => ({ ...hire, key: id, state: states.get(id) ?? null })),
  };
}

export type ContractPage = Awaited<ReturnType<typeof readPageOf>>;

function versionOf(db: Db, number: number | null) {
  return number === null ? undefined : findVersion(db, number);
}

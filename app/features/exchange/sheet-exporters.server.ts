import type { Activity } from "#app/domain/activity.ts";
import { servicesFrom } from "#app/domain/service-kind.ts";
import { settingKeys, settingsFrom } from "#app/domain/setting.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { activitiesSheet } from "#app/domain/workbook/activity-sheet.ts";
import * as contracts from "#app/domain/workbook/contract-sheets.ts";
import * as directory from "#app/domain/workbook/directory-sheets.ts";
import * as needs from "#app/domain/workbook/need-sheets.ts";
import * as network from "#app/domain/workbook/network-sheets.ts";
import * as opportunities from "#app/domain/workbook/opportunity-sheets.ts";
import * as persons from "#app/domain/workbook/person-sheets.ts";
import type { Sheet, SheetRow } from "#app/domain/workbook/sheet.ts";
import { structuresSheet, zonesSheet } from "#app/domain/workbook/structure-sheets.ts";
import type { Db } from "#db/database.server.ts";
import { exportedActivities } from "#db/queries/exchange/export-activities.server.ts";
import * as contractPages from "#db/queries/exchange/export-contracts.server.ts";
import { exportedStructures, exportedZones } from "#db/queries/exchange/export-structures.server.ts";
import { exportedContractSteps } from "#db/queries/exchange/export-steps.server.ts";
import * as directoryPages from "#db/queries/exchange/export-directory.server.ts";
import * as needPages from "#db/queries/exchange/export-needs.server.ts";
import * as networkPages from "#db/queries/exchange/export-network.server.ts";
import * as opportunityPages from "#db/queries/exchange/export-opportunities.server.ts";
import type { Page } from "#db/queries/exchange/export-page.server.ts";
import * as planPages from "#db/queries/exchange/export-plans.server.ts";
import * as personPages from "#db/queries/exchange/export-persons.server.ts";
import * as followUpPages from "#db/queries/exchange/export-follow-up.server.ts";
import { rolesOf } from "#db/queries/exchange/organisation-roles.server.ts";
import { rolesInOrder } from "./roles-in-order.ts";

/** A row of a sheet, with the rank and the key its page is read by. */
type Paged<Row> = { rank?: number; key: string; row: Row };

/** One sheet's way out of the database, page by page in order of entry. */
export type SheetExporter = {
  sheet: Sheet;
  page: (db: Db, page: Page) => Promise<Array<Paged<Record<string, unknown>>>>;
};

/** Every sheet, in the workbook's order. */
export const sheetExporters: readonly SheetExporter[] = [
  exporter(directory.settingsSheet, async (db) => {
    const settings = settingsFrom(await directoryPages.storedSettings(db));
    return settingKeys.map((key) => ({ key, row: { cle: key, valeur: String(settings[key]) } }));
  }),
  exporter(
    directory.territoriesSheet,
    pagesOf(directoryPages.exportedTerritories, (row) => row),
  ),
  exporter(
    directory.communesSheet,
    pagesOf(directoryPages.exportedCommunes, ({ territoire, ...row }) => ({
      ...row,
      territoire: territoire ?? "",
    })),
  ),
  exporter(directory.organisationsSheet, async (db, page) => {
    const rows = await directoryPages.exportedOrganisations(db, page);
    const roles = await rolesOf(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map(({ rank, key, id, is_private, ...row }) => ({
      rank,
      key,
      row: { ...row, roles: rolesInOrder(roles.get(id) ?? []), prive: is_private === 1 },
    }));
  }),
  exporter(
    activitiesSheet,
    pagesOf(exportedActivities, ({ activite, ...row }) => ({ ...row, activite: activite as Activity })),
  ),
  exporter(
    structuresSheet,
    pagesOf(exportedStructures, ({ services, ...row }) => ({ ...row, services: servicesFrom(services) })),
  ),
  exporter(
    zonesSheet,
    pagesOf(exportedZones, (row) => row),
  ),
  exporter(
    contracts.contractsSheet,
    pagesOf(contractPages.exportedContracts, (row) => row),
  ),
  exporter(
    contracts.lotsSheet,
    pagesOf(contractPages.exportedLots, (row) => row),
  ),
  exporter(
    contracts.commitmentsSheet,
    pagesOf(contractPages.exportedCommitments, ({ criteria, ...row }) => ({
      ...row,
      criteres: (criteria?.split(";") ?? null) as EligibilityCriterion[] | null,
    })),
  ),
  exporter(
    contracts.obligationChangesSheet,
    pagesOf(contractPages.exportedObligationChanges, (row) => row),
  ),
  exporter(
    contracts.ordersSheet,
    pagesOf(contractPages.exportedOrders, (row) => row),
  ),
  exporter(
    contracts.contractorsSheet,
    pagesOf(contractPages.exportedContractors, (row) => row),
  ),
  exporter(
    contracts.contractStepsSheet,
    pagesOf(exportedContractSteps, (row) => row),
  ),
  exporter(
    opportunities.opportunitiesSheet,
    pagesOf(opportunityPages.exportedOpportunities, (row) => row),
  ),
  exporter(
    opportunities.answersSheet,
    pagesOf(opportunityPages.exportedAnswers, (row) => row),
  ),
  exporter(
    opportunities.placementStepsSheet,
    pagesOf(opportunityPages.exportedPlacementSteps, (row) => row),
  ),
  exporter(
    persons.participantsSheet,
    pagesOf(personPages.exportedParticipants, ({ lives_in_qpv: qpv, person_key, ...row }) => ({
      ...row,
      qpv: qpv === null ? null : qpv === 1,
      cle_personne: row.date_naissance === null ? person_key : null,
    })),
  ),
  exporter(
    persons.eligibilitiesSheet,
    pagesOf(personPages.exportedEligibilities, (row) => row),
  ),
  exporter(
    persons.hiresSheet,
    pagesOf(personPages.exportedHires, ({ rsa, boeth, age, born_on, ...row }) => ({
      ...row,
      arsa: rsa === 1,
      boeth: boeth === 1,
      age: born_on === null ? age : null,
    })),
  ),
  exporter(
    persons.statementsSheet,
    pagesOf(personPages.exportedStatements, (row) => row),
  ),
  exporter(
    persons.collectiveStatementsSheet,
    pagesOf(personPages.exportedCollectiveStatements, (row) => row),
  ),
  exporter(
    needs.needsSheet,
    pagesOf(needPages.exportedNeeds, (row) => row),
  ),
  exporter(
    needs.proposalsSheet,
    pagesOf(needPages.exportedProposals, ({ rsa, ...row }) => ({ ...row, arsa: rsa === 1 })),
  ),
  exporter(
    persons.outcomesSheet,
    pagesOf(followUpPages.exportedOutcomes, (row) => row),
  ),
  exporter(
    persons.callAttemptsSheet,
    pagesOf(followUpPages.exportedCallAttempts, (row) => row),
  ),
  exporter(
    network.actionPlansSheet,
    pagesOf(planPages.exportedActionPlans, (row) => row),
  ),
  exporter(
    network.plannedActionsSheet,
    pagesOf(planPages.exportedPlannedActions, (row) => row),
  ),
  exporter(
    network.networkActionsSheet,
    pagesOf(networkPages.exportedNetworkActions, (row) => row),
  ),
  exporter(
    contracts.qualitativeActionsSheet,
    pagesOf(contractPages.exportedQualitativeActions, (row) => row),
  ),
  exporter(
    network.grantAgreementsSheet,
    pagesOf(networkPages.exportedGrantAgreements, ({ count_collective, ...row }) => ({
      ...row,
      compter_collectifs: count_collective === 1,
    })),
  ),
];

/** Holds a sheet's pages to the columns of the sheet. */
function exporter<Given extends Sheet>(
  sheet: Given,
  page: (db: Db, page: Page) => Promise<Array<Paged<SheetRow<Given>>>>,
): SheetExporter {
  return { sheet, page };
}

function pagesOf<Read extends { rank?: number; key: string }, Row>(
  query: (db: Db, page: Page) => Promise<Read[]>,
  asRow: (read: Read) => Row,
): (db: Db, page: Page) => Promise<Array<Paged<Row>>> {
  return async (db, page) => {
    const rows = await query(db, page);
    return rows.map((read) => ({ rank: read.rank ?? 0, key: read.key, row: asRow(read) }));
  };
}

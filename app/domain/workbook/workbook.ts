import { activitiesSheet } from "./activity-sheet.ts";
import {
  commitmentsSheet,
  contractorsSheet,
  contractsSheet,
  contractStepsSheet,
  lotsSheet,
  obligationChangesSheet,
  ordersSheet,
  qualitativeActionsSheet,
} from "./contract-sheets.ts";
import { communesSheet, organisationsSheet, settingsSheet, territoriesSheet } from "./directory-sheets.ts";
import { needsSheet, proposalsSheet } from "./need-sheets.ts";
import {
  actionPlansSheet,
  grantAgreementsSheet,
  networkActionsSheet,
  plannedActionsSheet,
} from "./network-sheets.ts";
import { answersSheet, opportunitiesSheet, placementStepsSheet } from "./opportunity-sheets.ts";
import {
  callAttemptsSheet,
  collectiveStatementsSheet,
  eligibilitiesSheet,
  hiresSheet,
  outcomesSheet,
  participantsSheet,
  statementsSheet,
} from "./person-sheets.ts";
import type { Sheet } from "./sheet.ts";
import { structuresSheet, zonesSheet } from "./structure-sheets.ts";

/**
 * Every sheet of the exchange workbook (exchange.md, §1), in the order exports write them and imports handle them: a
 * sheet only points to those before it.
 */
export const workbookSheets: readonly Sheet[] = [
  settingsSheet,
  territoriesSheet,
  communesSheet,
  organisationsSheet,
  activitiesSheet,
  structuresSheet,
  zonesSheet,
  contractsSheet,
  lotsSheet,
  commitmentsSheet,
  obligationChangesSheet,
  ordersSheet,
  contractorsSheet,
  contractStepsSheet,
  opportunitiesSheet,
  answersSheet,
  placementStepsSheet,
  participantsSheet,
  eligibilitiesSheet,
  hiresSheet,
  statementsSheet,
  collectiveStatementsSheet,
  needsSheet,
  proposalsSheet,
  outcomesSheet,
  callAttemptsSheet,
  actionPlansSheet,
  plannedActionsSheet,
  networkActionsSheet,
  qualitativeActionsSheet,
  grantAgreementsSheet,
];

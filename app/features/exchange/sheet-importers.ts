import type { SheetImporter } from "./import-run.server.ts";
import { activitiesImporter } from "./importers/activities.server.ts";
import { callAttemptsImporter } from "./importers/call-attempts.server.ts";
import { commitmentsImporter, obligationChangesImporter } from "./importers/commitments.server.ts";
import { contractorsImporter } from "./importers/contractors.server.ts";
import { contractStepsImporter } from "./importers/contract-steps.server.ts";
import { contractsImporter } from "./importers/contracts.server.ts";
import { communesImporter, settingsImporter, territoriesImporter } from "./importers/directory.server.ts";
import { eligibilitiesImporter } from "./importers/eligibilities.server.ts";
import { hiresImporter } from "./importers/hires.server.ts";
import { lotsImporter, ordersImporter, qualitativeActionsImporter } from "./importers/lots.server.ts";
import { needsImporter, proposalsImporter } from "./importers/needs.server.ts";
import { grantAgreementsImporter, networkActionsImporter } from "./importers/network.server.ts";
import { actionPlansImporter, plannedActionsImporter } from "./importers/plans.server.ts";
import { answersImporter } from "./importers/opportunity-answers.server.ts";
import { opportunitiesImporter } from "./importers/opportunities.server.ts";
import { organisationsImporter } from "./importers/organisations.server.ts";
import { outcomesImporter } from "./importers/outcomes.server.ts";
import { participantsImporter } from "./importers/participants.server.ts";
import { placementStepsImporter } from "./importers/placement-steps.server.ts";
import { collectiveStatementsImporter, statementsImporter } from "./importers/statements.server.ts";
import { structuresImporter } from "./importers/structures.server.ts";
import { zonesImporter } from "./importers/zones.server.ts";

/** One for each sheet, in the order they are handled: a sheet only points to those before it. */
export const sheetImporters: readonly SheetImporter[] = [
  settingsImporter,
  territoriesImporter,
  communesImporter,
  organisationsImporter,
  activitiesImporter,
  structuresImporter,
  zonesImporter,
  contractsImporter,
  lotsImporter,
  commitmentsImporter,
  obligationChangesImporter,
  ordersImporter,
  contractorsImporter,
  contractStepsImporter,
  opportunitiesImporter,
  answersImporter,
  placementStepsImporter,
  participantsImporter,
  eligibilitiesImporter,
  hiresImporter,
  statementsImporter,
  collectiveStatementsImporter,
  needsImporter,
  proposalsImporter,
  outcomesImporter,
  callAttemptsImporter,
  actionPlansImporter,
  plannedActionsImporter,
  networkActionsImporter,
  qualitativeActionsImporter,
  grantAgreementsImporter,
];

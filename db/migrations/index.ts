import type { Migration } from "kysely";
import * as directory from "./0001-directory.ts";
import * as contracts from "./0002-contracts.ts";
import * as persons from "./0003-persons.ts";
import * as network from "./0004-network.ts";
import * as accounts from "./0005-accounts.ts";
import * as imports from "./0006-imports.ts";
import * as contractLife from "./0007-contract-life.ts";
import * as followUp from "./0008-follow-up.ts";
import * as messages from "./0009-messages.ts";
import * as studies from "./0010-studies.ts";
import * as references from "./0011-references.ts";
import * as clauseDetails from "./0012-clause-details.ts";
import * as structures from "./0013-structures.ts";
import * as opportunities from "./0014-opportunities.ts";
import * as alerts from "./0015-alerts.ts";
import * as tenderNotices from "./0016-tender-notices.ts";
import * as editions from "./0017-editions.ts";
import * as plans from "./0018-plans.ts";
import * as forum from "./0019-forum.ts";
import * as referenceProposals from "./0020-reference-proposals.ts";

/** Listed by hand so that Vite, Vitest and tsx all see the same migrations without reading a folder. */
export const migrations: Record<string, Migration> = {
  "0001-directory": directory,
  "0002-contracts": contracts,
  "0003-persons": persons,
  "0004-network": network,
  "0005-accounts": accounts,
  "0006-imports": imports,
  "0007-contract-life": contractLife,
  "0008-follow-up": followUp,
  "0009-messages": messages,
  "0010-studies": studies,
  "0011-references": references,
  "0012-clause-details": clauseDetails,
  "0013-structures": structures,
  "0014-opportunities": opportunities,
  "0015-alerts": alerts,
  "0016-tender-notices": tenderNotices,
  "0017-editions": editions,
  "0018-plans": plans,
  "0019-forum": forum,
  "0020-reference-proposals": referenceProposals,
};

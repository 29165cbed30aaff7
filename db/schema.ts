import type { AccountTables } from "./schema/accounts.ts";
import type { ContractTables } from "./schema/contracts.ts";
import type { DirectoryTables } from "./schema/directory.ts";
import type { EditionTables } from "./schema/editions.ts";
import type { ForumTables } from "./schema/forum.ts";
import type { FollowUpTables } from "./schema/follow-up.ts";
import type { AlertTables } from "./schema/alerts.ts";
import type { ImportTables } from "./schema/imports.ts";
import type { MessageTables } from "./schema/messages.ts";
import type { NetworkTables } from "./schema/network.ts";
import type { PersonTables } from "./schema/persons.ts";
import type { PlanTables } from "./schema/plans.ts";
import type { ReferenceTables } from "./schema/references.ts";
import type { OpportunityTables } from "./schema/opportunities.ts";
import type { StructureTables } from "./schema/structures.ts";
import type { StudyTables } from "./schema/studies.ts";
import type { TenderTables } from "./schema/tenders.ts";

/**
 * The database by hand, one interface a subject, checked against both engines by a test. Ids are text made
 * in code; days and months are text; hours are hundredths, money is cents, shares are millionths; yes/no is
 * 0 or 1 on both engines. `entered_rank` is the order of entry: exports write it so, « the last entered »
 * reads it. `import_id` is the import that last wrote the row (null: typed on screen).
 */
export interface Database
  extends
    DirectoryTables,
    ContractTables,
    PersonTables,
    NetworkTables,
    FollowUpTables,
    MessageTables,
    StudyTables,
    StructureTables,
    OpportunityTables,
    AlertTables,
    TenderTables,
    EditionTables,
    PlanTables,
    ForumTables,
    ReferenceTables,
    AccountTables,
    ImportTables {}

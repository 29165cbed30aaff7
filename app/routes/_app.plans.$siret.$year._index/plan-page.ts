import type { PlanLine } from "#app/features/plans/plan-lines.ts";
import type { PlanSummary } from "#app/features/plans/plan-summary.ts";

/** What the page of a plan shows. */
export type PlanPage = PlanSummary & {
  siret: string;
  hostName: string;
  year: number;
  today: string;
  /** The reader is of its host. */
  isOwn: boolean;
  diagnosis: string | null;
  lines: PlanLine[];
  remarks: Array<{
    id: string;
    author: string;
    territoryLabel: string | null;
    body: string;
    writtenAt: string;
  }>;
  mayRemark: boolean;
  history: Array<{ key: string; day: string; what: string }>;
  remarkId: string;
};

import type { Fa02Report } from "#app/domain/fa02-report.ts";

/** Whether nothing at all is counted in that scope. A grant without anyone reached is still something to show. */
export function isEmptyReport(report: Fa02Report): boolean {
  const { hours, participants, recruitments, mechanisms, siae, outcomes, actions, qualitative } = report;
  const counts = [
    hours.forecast,
    hours.achieved,
    hours.pending,
    participants.total,
    recruitments.total,
    mechanisms.length,
    qualitative.planned,
    qualitative.done,
    siae.total,
    siae.otherInclusive.total,
    outcomes["6"].cohort,
    outcomes["12"].cohort,
    Object.keys(actions.byKind).length,
  ];
  return report.grant === null && counts.every((count) => count === 0);
}

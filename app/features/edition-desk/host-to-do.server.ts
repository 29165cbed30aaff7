import type { Month } from "#app/domain/calendar.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { FollowUp } from "#app/domain/outcome-cohort.ts";
import { paths } from "#app/paths.ts";
import type { HostGaps } from "./completeness.server.ts";

/** A line of what an edition waits for, and the screen that clears it. */
export type StatementToDo = { reference: string; title: string; month: Month; lines: number; to: string };
export type OutcomeToDo = { checkpoint: FollowUp; code: string; exitOn: string; dueOn: string; to: string };
export type ContractToDo = { reference: string; title: string; to: string };

/** A host’s own exact lists: for its facilitators only. No person’s name, the code of the file. */
export function hostToDo({ pending, missing, unknown, unspecified, ...rest }: HostGaps) {
  const owed = missing.flatMap(({ line, months }) =>
    months.map((month) => ({
      reference: line.contractReference,
      title: line.contractTitle,
      month,
      lines: 1,
    })),
  );
  return {
    pending: byContractAndMonth(pending),
    missing: byContractAndMonth(owed),
    unknown: unknown.map(({ checkpoint, participantId, code, exitOn, dueOn }): OutcomeToDo => ({
      checkpoint,
      code,
      exitOn,
      dueOn,
      to: paths.recordOutcome(participantId, checkpoint),
    })),
    unspecified: unspecified.map(({ reference, title }): ContractToDo => ({
      reference,
      title,
      to: paths.editContract(reference),
    })),
    hasHours: rest.hasHours,
    keysMatch: rest.keysMatch,
  };
}

function byContractAndMonth(rows: readonly Omit<StatementToDo, "to">[]): StatementToDo[] {
  const groups = grouped(rows, ({ reference, month }) => `${month} ${reference}`);
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key) ?? [];
    const [first] = group;
    if (first === undefined) return [];
    const { reference, title, month } = first;
    const lines = group.reduce((sum, row) => sum + row.lines, 0);
    return [{ reference, title, month, lines, to: paths.hoursGrid(reference, { de: month, a: month }) }];
  });
}

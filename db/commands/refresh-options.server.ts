import { parseArgs } from "node:util";
import { isDepartmentCode } from "#app/domain/department-code.ts";
import type { OutsideSource } from "#app/domain/outside-source.ts";
import type { OwnActor } from "../queries/audit.server.ts";
import type { Db } from "../database.server.ts";
import { startRun, type RefreshRunId } from "../queries/refresh-runs.server.ts";
import type { Instant } from "../schema/columns.ts";

/** `run` and `account`: for the process that started it, the run already recorded and who asked for it. */
export type RefreshOptions = {
  source: string | undefined;
  department: string;
  run: string | undefined;
  account: string | undefined;
};

/** The options of `refresh`; undefined for wrong usage. */
export function refreshOptions(args: string[]): RefreshOptions | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        source: { type: "string" },
        department: { type: "string" },
        run: { type: "string" },
        account: { type: "string" },
      },
    });
    const department = values.department?.toUpperCase() ?? "";
    if (!isDepartmentCode(department)) return undefined;
    return { source: values.source, department, run: values.run, account: values.account };
  } catch {
    return undefined;
  }
}

const underWay =
  "Cette source est déjà en cours d’actualisation pour ce département\u00a0: attendez qu’elle se termine.";

/** The run to carry out: the one already recorded, or a new one; why not, in French, when one is under way. */
export async function runOf(
  db: Db,
  source: OutsideSource,
  { department, run }: RefreshOptions,
  now: Date,
): Promise<{ run: RefreshRunId } | { reason: string }> {
  if (run !== undefined) return { run: run as RefreshRunId };
  const at = now.toISOString() as Instant;
  const started = await startRun(db, { source, department, accountId: null, at });
  return started.outcome === "started" ? { run: started.id } : { reason: underWay };
}

export function actorOf({ account }: RefreshOptions): OwnActor {
  return account === undefined ? "cli" : { accountId: account };
}

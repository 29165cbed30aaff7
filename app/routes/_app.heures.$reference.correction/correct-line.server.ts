import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { checkWords } from "#app/features/hours/check-words.ts";
import {
  writeCollective,
  type CollectiveCounts,
  type WriteCollectiveOutcome,
} from "#app/features/hours/write-collective.server.ts";
import { writeHours, type WriteHoursOutcome } from "#app/features/hours/write-hours.server.ts";
import type { askToWrite } from "#app/features/hours-grid/ask-grid.server.ts";
import type { FoundLine } from "#app/features/hours-grid/find-line.server.ts";
import { readCounts, writeCounts } from "#app/features/hours-grid/grid-form.ts";
import { crowdWords } from "#app/features/hours-grid/read-grid.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";

type Asked = Awaited<ReturnType<typeof askToWrite>>;
type Correction = {
  line: FoundLine;
  /** `markOf` the line the page showed. */
  seen: string;
  hours: InsertionHours;
  /** Of a collective statement. */
  crowd: Omit<CollectiveCounts, "hours">;
  reason: string;
};

type CorrectOutcome = { outcome: "corrected" } | { outcome: "refused"; words: string; seen: string };

type Written = WriteHoursOutcome | WriteCollectiveOutcome;

/** Changes a validated statement, with its reason in the trail. */
export async function correctLine(asked: Asked, correction: Correction): Promise<CorrectOutcome> {
  const { db, viewer, hostId, sheet, today } = asked;
  const { line, seen, hours, crowd, reason } = correction;
  const act = {
    act: "correct",
    hostId,
    contractId: sheet.id,
    today,
    actor: viewer,
    auditAct: "hours.corrected",
    reason,
  } as const;
  const written = await db.transaction().execute(async (trx): Promise<Written> => {
    if (line.kind === "hire") {
      const { hireId, month, comment } = line;
      const was = { hours: Number(seen) as InsertionHours, state: "validated" } as const;
      return writeHours(trx, { ...act, entries: [{ hireId, month, hours, comment, seen: was }] });
    }
    const { commitmentId, employerId, month } = line;
    const was = readCounts(seen);
    const { persons, rsa, boeth } = crowd;
    const counts = { hours, persons, rsa, boeth };
    const before = was === undefined ? null : { ...was, state: "validated" as const };
    return writeCollective(trx, {
      ...act,
      entries: [{ commitmentId, employerId, month, counts, seen: before }],
    });
  });
  if (written.outcome === "written") return { outcome: "corrected" };
  const [refusal] = written.refusals;
  const checks = refusal?.checks ?? [];
  if (refusal?.why === "check") return { outcome: "refused", words: checks.map(checkWords).join(" "), seen };
  return { outcome: "refused", words: changedWords(line), seen: markOf(line) };
}

/** Both versions: what is kept now is told, what is typed stays in the fields. */
function changedWords(line: FoundLine): string {
  const now =
    line.kind === "hire"
      ? `${formatHoursInColumn(line.hours ?? 0)}\u00a0h`
      : line.counts && `${formatHoursInColumn(line.counts.hours)}\u00a0h, ${crowdWords(line.counts)}`;
  return `Ce relevé a changé entre-temps\u00a0: il dit maintenant ${now ?? "rien"}. Votre texte est gardé\u00a0: corrigez de nouveau pour le remplacer.`;
}

/** What the page shows of a statement, sent back with its correction. */
export function markOf(line: FoundLine): string {
  if (line.kind === "hire") return String(line.hours ?? 0);
  return line.counts === null ? "" : writeCounts(line.counts);
}

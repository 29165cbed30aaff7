import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { checkEntries, entryKey } from "#app/features/hours/check-entries.server.ts";
import { checkWords } from "#app/features/hours/check-words.ts";
import { writeHours, type HoursEntry } from "#app/features/hours/write-hours.server.ts";
import { countOf } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import { listHireFacts } from "#db/queries/hours/statement-facts.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { readGridForm, seenWith, type TypedCell } from "./grid-form.ts";
import type { CellNote, GridReply } from "./grid-reply.ts";
import { entryRefusalWords, unreadableWords } from "./refusal-words.ts";

export type SaveGrid = {
  hostId: OrganisationId;
  contractId: ContractId;
  form: FormData;
  today: Day;
  actor: Actor;
};

export type SaveGridOutcome =
  { outcome: "saved"; cells: number; hours: InsertionHours } | { outcome: "refused"; reply: GridReply };

/** Declares every cell that was changed, in the facilitator's name: to be validated. All, or none. */
export async function saveGrid(db: Db, asked: SaveGrid): Promise<SaveGridOutcome> {
  const { changed, seen } = readGridForm(asked.form);
  const unreadable = unreadableNotes(changed);
  if (unreadable.length > 0) return refused(unreadable, changed, new Map());
  const { hostId, contractId, today, actor } = asked;
  const written = await db.transaction().execute((trx) =>
    writeHours(trx, {
      act: "submit",
      hostId,
      contractId,
      entries: entriesOf(changed),
      today,
      actor,
      auditAct: "hours.submitted",
    }),
  );
  if (written.outcome === "written") return { outcome: "saved", cells: written.lines, hours: written.hours };
  const typed = new Map(changed.map((cell) => [cell.key, cell]));
  const told = new Map<string, string>();
  const notes = written.refusals.map((refusal): CellNote => {
    const { hireId, month, why, now } = refusal;
    const key = `${hireId}.${month}`;
    // What is told is seen: saving again keeps the user's own text.
    if (why === "modified")
      told.set(hireId, seenWith(told.get(hireId) ?? seen.get(hireId) ?? "", month, now));
    const words = entryRefusalWords(refusal, typed.get(key)?.text ?? "");
    return { key, row: hireId, month, tone: why === "modified" ? "at_risk" : "late", words };
  });
  return refused(notes, changed, told);
}

/** « Vérifier »: what would be refused, what would have to be seen, of the contract’s own hires; nothing is written. */
export async function checkGrid(
  db: Db,
  { form, today, hostId, contractId }: Omit<SaveGrid, "actor">,
): Promise<GridReply> {
  const typed = readGridForm(form).changed;
  const facts = await listHireFacts(
    db,
    typed.map(({ hireId }) => hireId),
  );
  const own = new Set(
    facts.flatMap((hire) => (hire.hostId === hostId && hire.contractId === contractId ? [hire.hireId] : [])),
  );
  const changed = typed.filter(({ hireId }) => own.has(hireId));
  const entries = entriesOf(changed).flatMap(({ hireId, month, hours }) =>
    hours === null ? [] : [{ hireId, month, hours }],
  );
  const settings = await readSettings(db);
  const found = await checkEntries(db, { entries, today, settings });
  const checked = entries.flatMap(({ hireId, month }): CellNote[] => {
    const checks = found.get(entryKey({ hireId, month })) ?? [];
    if (checks.length === 0) return [];
    const isRefused = checks.some(({ severity }) => severity === "refused");
    const words = checks.map(checkWords).join(" ");
    return [{ key: `${hireId}.${month}`, row: hireId, month, tone: isRefused ? "late" : "at_risk", words }];
  });
  const notes = [...unreadableNotes(changed), ...checked].sort(refusedFirst);
  const refusals = notes.filter(({ tone }) => tone === "late").length;
  const cells = countOf(changed.length, "cellule changée", "cellules changées");
  const said =
    changed.length === 0
      ? "Aucune cellule n’a changé."
      : notes.length === 0
        ? `${cells}\u00a0: rien à signaler.`
        : `${cells}\u00a0: ${countOf(notes.length, "point")} à voir${refusals > 0 ? `, dont ${countOf(refusals, "refusé")}` : ""}.`;
  const tone = notes.length === 0 ? "done" : refusals > 0 ? "late" : "at_risk";
  return { said, tone, notes, typed: typedOf(changed), seen: {} };
}

function entriesOf(changed: readonly TypedCell[]): HoursEntry[] {
  return changed.flatMap(({ hireId, month, hours, seen }) =>
    hours === "unreadable" ? [] : [{ hireId, month, hours, seen }],
  );
}

function unreadableNotes(changed: readonly TypedCell[]): CellNote[] {
  return changed
    .filter(({ hours }) => hours === "unreadable")
    .map(({ key, hireId, month, text }) => ({
      key,
      row: hireId,
      month,
      tone: "late",
      words: unreadableWords(text),
    }));
}

function refused(
  notes: readonly CellNote[],
  changed: readonly TypedCell[],
  told: ReadonlyMap<string, string>,
): SaveGridOutcome {
  const cells = `${countOf(notes.length, "cellule")} à revoir`;
  return {
    outcome: "refused",
    reply: {
      said: `Rien n’est enregistré\u00a0: ${cells}.`,
      tone: "late",
      notes: [...notes].sort(refusedFirst),
      typed: typedOf(changed),
      seen: Object.fromEntries(told),
    },
  };
}

function refusedFirst(one: CellNote, other: CellNote): number {
  return Number(other.tone === "late") - Number(one.tone === "late");
}

function typedOf(changed: readonly TypedCell[]): Record<string, string> {
  return Object.fromEntries(changed.map(({ key, text }) => [key, text]));
}

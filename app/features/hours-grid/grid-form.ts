import { parseMonth, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import { statementStates } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { HireId } from "#db/schema/columns.ts";
import { isChanged, readTyped } from "./grid-cells.ts";

/**
 * The fields of the grid: `h.<hire>.<month>` holds what is typed, `v.<hire>` what was seen there, and
 * `w.<commitment>.<employer>` what was seen of a collective line.
 */
export const gridFields = {
  typed: "h.",
  seen: "v.",
  crowdSeen: "w.",
  intent: "intent",
  line: "line",
  lineSeen: "seen",
  comment: "comment",
} as const;
export const gridIntents = {
  save: "save",
  check: "check",
  copy: "copy",
  validate: "validate",
  accept: "accept",
  return: "return",
} as const;

export type Seen = { hours: InsertionHours; state: StatementState };

/** `2026-10:15167:submitted`, one for each month that has a statement. */
export function writeSeen(statements: readonly (Seen & { month: Month })[]): string {
  return statements.map(({ month, hours, state }) => `${month}:${hours}:${state}`).join(",");
}

export function readSeen(text: string): Map<Month, Seen> {
  const seen = new Map<Month, Seen>();
  for (const part of text.split(",")) {
    const [monthText = "", hoursText = "", state = ""] = part.split(":");
    const month = parseMonth(monthText);
    if (month === undefined || !/^\d{1,12}$/.test(hoursText) || !isState(state)) continue;
    seen.set(month, { hours: Number(hoursText) as InsertionHours, state });
  }
  return seen;
}

/** What was seen of a hire, with the statement of one month as it is now. */
export function seenWith(text: string, month: Month, now: Seen | null): string {
  const seen = readSeen(text);
  if (now === null) seen.delete(month);
  else seen.set(month, now);
  return writeSeen([...seen].map(([of, statement]) => ({ month: of, ...statement })));
}

export type TypedCell = {
  /** The name of the cell, see `cellKey`. */
  key: string;
  hireId: HireId;
  month: Month;
  text: string;
  hours: InsertionHours | null | "unreadable";
  seen: Seen | null;
};

/** The cells of a sent grid that say something else than what was seen, and what was seen of each hire. */
export function readGridForm(form: FormData): { changed: TypedCell[]; seen: Map<HireId, string> } {
  const seen = new Map<HireId, string>();
  for (const [name, value] of form) {
    if (name.startsWith(gridFields.seen) && typeof value === "string") {
      seen.set(name.slice(gridFields.seen.length) as HireId, value);
    }
  }
  const read = new Map([...seen].map(([hireId, text]) => [hireId, readSeen(text)]));
  const changed: TypedCell[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith(gridFields.typed) || typeof value !== "string") continue;
    const key = name.slice(gridFields.typed.length);
    const month = parseMonth(key.slice(-7));
    const hireId = key.slice(0, -8) as HireId;
    if (month === undefined) continue;
    const was = read.get(hireId)?.get(month) ?? null;
    // A draft is not shown: nothing typed over it is no change.
    const shown = was === null || was.state === "draft" ? null : was.hours;
    if (!isChanged({ hours: shown }, value)) continue;
    changed.push({ key, hireId, month, text: value, hours: readTyped(value), seen: was });
  }
  return { changed, seen };
}

export type CrowdSeen = {
  month: Month;
  hours: InsertionHours;
  persons: number;
  rsa: number;
  boeth: number;
  state: StatementState;
};

/** `2026-10:7000 3 1 3:submitted`, one for each month that has a statement. */
export function writeCrowdSeen(statements: readonly CrowdSeen[]): string {
  return statements
    .map(({ month, state, ...counts }) => `${month}:${writeCounts(counts)}:${state}`)
    .join(",");
}

/** `7000 3 1 3`: hours, persons, RSA recipients, BOETH. */
export function writeCounts({
  hours,
  persons,
  rsa,
  boeth,
}: Pick<CrowdSeen, "hours" | "persons" | "rsa" | "boeth">): string {
  return [hours, persons, rsa, boeth].join(" ");
}

export function readCounts(text: string): Pick<CrowdSeen, "hours" | "persons" | "rsa" | "boeth"> | undefined {
  const match = /^(\d{1,12}) (\d{1,6}) (\d{1,6}) (\d{1,6})$/.exec(text);
  if (!match) return undefined;
  const [hours = 0, persons = 0, rsa = 0, boeth = 0] = match.slice(1).map(Number);
  return { hours: hours as InsertionHours, persons, rsa, boeth };
}

/** What was seen of each collective line of a sent grid, as `<commitment>.<employer>`. */
export function readCrowdSeen(form: FormData): Array<CrowdSeen & { row: string }> {
  return [...form].flatMap(([name, value]) => {
    if (!name.startsWith(gridFields.crowdSeen) || typeof value !== "string") return [];
    const row = name.slice(gridFields.crowdSeen.length);
    return value.split(",").flatMap((part) => {
      const [monthText = "", countsText = "", state = ""] = part.split(":");
      const month = parseMonth(monthText);
      const counts = readCounts(countsText);
      return month === undefined || counts === undefined || !isState(state)
        ? []
        : [{ row, month, state, ...counts }];
    });
  });
}

function isState(text: string): text is StatementState {
  return Object.hasOwn(statementStates, text);
}

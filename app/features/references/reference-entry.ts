import type { Day } from "#app/domain/calendar.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import {
  historyOf,
  referenceKinds,
  type AddedValue,
  type DatedValue,
  type ReferenceEntry,
  type ReferenceKind,
} from "#app/domain/reference-value.ts";

/** The entry of a kind and a code as an address gives them; undefined for what is none. */
export function findReferenceEntry(
  kind: string | undefined,
  code: string | undefined,
): { kind: ReferenceKind; code: string; entry: ReferenceEntry } | undefined {
  if (kind === undefined || code === undefined || !isReferenceKind(kind)) return undefined;
  const entries: Readonly<Record<string, ReferenceEntry>> = referenceTable[kind];
  if (!Object.hasOwn(entries, code)) return undefined;
  const entry = entries[code];
  return entry === undefined ? undefined : { kind, code, entry };
}

/** A value in force, or the first to come, and whether its last day is past. */
export type CurrentValue = DatedValue & { expired: boolean };

/** The value of a code on a day; the first of all when the day is before every one. */
export function currentValue(
  added: readonly AddedValue[],
  { kind, code, on }: { kind: ReferenceKind; code: string; on: Day },
): CurrentValue {
  const history = historyOf(referenceTable, added, kind, code);
  const found = history.findLast(({ from }) => from <= on) ?? history[0];
  if (found === undefined) throw new Error(`No reference value ${kind} ${code}`);
  return { ...found, expired: found.until !== null && found.until < on };
}

/** A value of a code, in force or not. `replaced`: another of the same day was entered after it. */
export type WrittenValue = DatedValue & { replaced: boolean };

/** Every value ever written of a code, the latest day first, of the same day the last entered first. */
export function writtenValues(
  added: readonly AddedValue[],
  kind: ReferenceKind,
  code: string,
): WrittenValue[] {
  const entry = findReferenceEntry(kind, code)?.entry;
  const own = added.filter((value) => value.kind === kind && value.code === code);
  const all: DatedValue[] = [...(entry?.values ?? []), ...own];
  return all
    .map(({ from, until, value, source, toCheck, signedBy }, rank) => ({
      from,
      until,
      value,
      source,
      toCheck,
      signedBy,
      replaced: all.slice(rank + 1).some((later) => later.from === from),
    }))
    .reverse()
    .sort((one, other) => (one.from === other.from ? 0 : one.from < other.from ? 1 : -1));
}

function isReferenceKind(kind: string): kind is ReferenceKind {
  return Object.hasOwn(referenceKinds, kind);
}

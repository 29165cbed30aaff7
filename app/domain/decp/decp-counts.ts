import type { Mechanism } from "../mechanism.ts";
import type { BlankReason, RefusalReason } from "./blank.ts";

/**
 * What an import of open data did. records = refused + superseded + duplicates + outsideDepartment +
 * created + updated + unchanged.
 */
export type DecpCounts = {
  records: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Records replaced by a later one of the same key in the file. */
  duplicates: number;
  /** Rows that say a later one replaces them. */
  superseded: number;
  /** Contracts left out by the filter on the département. */
  outsideDepartment: number;
  refused: number;
  refusedByReason: Partial<Record<RefusalReason, number>>;
  /** Fields left empty in the contracts taken. */
  blanksByReason: Partial<Record<BlankReason, number>>;
  /** Contracts taken, by mechanism they name (several may stand on one); `none`: no commitment. */
  byMechanism: Partial<Record<Mechanism | "none", number>>;
  /** Contracts taken whose buyer id is no valid SIRET (« à vérifier »). */
  unverifiedBuyers: number;
  /** Values a person typed, kept though open data now says otherwise. */
  keptTyped: number;
};

export function noCounts(): DecpCounts {
  return {
    records: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    superseded: 0,
    outsideDepartment: 0,
    refused: 0,
    refusedByReason: {},
    blanksByReason: {},
    byMechanism: {},
    unverifiedBuyers: 0,
    keptTyped: 0,
  };
}

export function addOne<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

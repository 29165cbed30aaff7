import type { Siret } from "#app/domain/siret.ts";
import { readStructureRecord, type ReadStructure, type RecordRefusal } from "./read-structure-record.ts";

/** What some records hold: the structures, and what was not taken, with why. */
export type StructuresRead = {
  found: number;
  structures: ReadStructure[];
  refused: Array<{ why: RecordRefusal; siret: string | null }>;
  /** Hosts of facilitators (OPCS). */
  facilitators: number;
  closed: number;
  /** The same SIRET again: an organisation has one kind here, the first one given. */
  repeated: number;
};

/** Reads records one by one: a bad one is refused alone. */
export function readStructures(records: Iterable<unknown>): StructuresRead {
  const read: StructuresRead = {
    found: 0,
    structures: [],
    refused: [],
    facilitators: 0,
    closed: 0,
    repeated: 0,
  };
  const met = new Set<Siret>();
  for (const record of records) {
    read.found += 1;
    const outcome = readStructureRecord(record);
    if (outcome.outcome === "refused") read.refused.push({ why: outcome.why, siret: outcome.siret });
    else if (outcome.outcome === "set aside") read[outcome.why] += 1;
    else if (met.has(outcome.structure.siret)) read.repeated += 1;
    else {
      met.add(outcome.structure.siret);
      read.structures.push(outcome.structure);
    }
  }
  return read;
}

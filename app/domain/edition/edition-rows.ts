import type { BuyerKind } from "../exchange-codes.ts";
import type { Fa02Rows } from "../fa02-rows.ts";
import type { Mechanism } from "../mechanism.ts";
import type { NetworkActionKind } from "../network-action-kind.ts";
import type { PathwayHire } from "../outcome-cohort.ts";
import type { StartedHire } from "../recruitment.ts";

/** Where a commitment is counted. Hosts are known by their SIRET; null: nobody said. */
export type CommitmentPlace = {
  territory: string | null;
  host: string | null;
  mechanism: Mechanism;
  buyer: BuyerKind | null;
};

export type PlacedHire = StartedHire & { commitmentId: string };
/** A hire that may have been left, with what its end is told by. */
export type LeftHire = PathwayHire & { commitmentId: string; employerId: string; enteredRank: number };

/** What the rows of the exact report of the whole installation are, each with the commitment it belongs to. */
export type PlacedFa02Rows = Omit<Fa02Rows, "startedHires" | "pathwayHires"> & {
  startedHires: readonly PlacedHire[];
  pathwayHires: readonly LeftHire[];
};

export type PlacedActions = {
  host: string;
  territory: string | null;
  kind: NetworkActionKind;
  count: number;
};

/** Lines of a host’s shared plan of the year, dropped ones left out: how often expected, how often done so far. */
export type PlannedLines = { host: string; kind: NetworkActionKind; expected: number; done: number };

/** Everything an edition is made of, read on one picture of the database. */
export type EditionRows = {
  fa02: PlacedFa02Rows;
  /** By commitment, for every contract that counts. */
  places: ReadonlyMap<string, CommitmentPlace>;
  actions: readonly PlacedActions[];
  planned: readonly PlannedLines[];
  /** Persons by SIRET, for hosts with an agreement that says its target. */
  rsaTargets: ReadonlyMap<string, number>;
  territories: ReadonlyArray<{ code: string; label: string; tile: { row: number; column: number } | null }>;
  /** Organisations of that role, and those that have a figure of the period, by name. */
  hosts: ReadonlyArray<{ siret: string; name: string }>;
};

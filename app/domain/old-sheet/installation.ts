import type { PersonKeyText } from "../person-key.ts";

/** What the installation already holds, as far as an old sheet may name it without its key. */
export type Installation = {
  /** SIRET of the host whose sheet it is. */
  hostSiret: string;
  /** SIRETs by folded name. */
  names: ReadonlyMap<string, readonly string[]>;
  organisations: ReadonlySet<string>;
  contracts: ReadonlySet<string>;
  /** Mechanisms of each lot, by `lotKey`; a lot without commitment has none. */
  lots: ReadonlyMap<string, readonly string[]>;
  /** By `contractorKey`. */
  contractors: ReadonlySet<string>;
  /** The host's participants: their code by person key, and every code. */
  participants: ReadonlyMap<string, string>;
  codes: ReadonlySet<string>;
  /** The host's hires: their reference by `hireKey`. */
  hires: ReadonlyMap<string, string>;
  personKey: (text: PersonKeyText) => string;
};

const apart = "\u001f";

export function lotKey(contract: string, lot: string): string {
  return [contract, lot].join(apart);
}

export function contractorKey(contract: string, lot: string, siret: string): string {
  return [contract, lot, siret].join(apart);
}

export function hireKey(contract: string, lot: string, participant: string, startsOn: string): string {
  return [contract, lot, participant, startsOn].join(apart);
}

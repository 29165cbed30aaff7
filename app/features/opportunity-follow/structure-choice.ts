import {
  isStructureKind,
  reservedKinds,
  type ReservedKind,
  type StructureKind,
} from "#app/domain/structure-kind.ts";
import type { StructureLine } from "./structure-line.ts";

/** The names of the filters in the address. */
export const structureParams = { kind: "type", reserved: "titre", best: "adapte" } as const;

/** What « 4 ou 5 sur 5 » is called in the address. */
export const bestWord = "4";
/** Blocks out of five that « 4 ou 5 sur 5 » asks for. */
const bestBlocks = 4;

/** In the address, and on screen. */
export const reservedWords = {
  iae: { word: "iae", label: "Insertion (IAE)" },
  disability: { word: "handicap", label: "Handicap" },
} as const satisfies Record<ReservedKind, { word: string; label: string }>;

export type StructureChoice = { kind: StructureKind | null; reserved: ReservedKind | null; best: boolean };

/** The filters an address asks for; what it does not know is no filter. */
export function readStructureChoice(params: URLSearchParams): StructureChoice {
  const kind = params.get(structureParams.kind) ?? "";
  const word = params.get(structureParams.reserved);
  const reserved = (Object.keys(reservedKinds) as ReservedKind[]).find(
    (code) => reservedWords[code].word === word,
  );
  return {
    kind: isStructureKind(kind) ? kind : null,
    reserved: reserved ?? null,
    best: params.get(structureParams.best) === bestWord,
  };
}

/** Whether the filters keep a structure. */
export function isChosen(line: StructureLine, { kind, reserved, best }: StructureChoice): boolean {
  return (
    (kind === null || line.kind === kind) &&
    (reserved === null || line.reserved === reserved) &&
    (!best || line.blocks >= bestBlocks)
  );
}

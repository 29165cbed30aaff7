import { isInItsZone, saysItDoes } from "#app/domain/match/could-do.ts";
import type { Match } from "#app/domain/match/match.ts";
import { reservedKindOf, structureKinds } from "#app/domain/structure-kind.ts";
import type { MatchStructureRow } from "#db/queries/structures/match-structures.server.ts";

/** A structure that could do a lot, as pages show it: who, how well and why, how to reach it. */
export function structureLine({ structure, match }: { structure: MatchStructureRow; match: Match }) {
  const { siret, name, brand, kind, communeName, contact, email, phone } = structure;
  return {
    siret,
    name,
    brand: brand === name ? null : brand,
    kind: kind as string | null,
    kindLabel: kind === null ? "Type non renseigné" : structureKinds[kind].label,
    reserved: kind === null ? null : reservedKindOf(kind),
    place: communeName,
    contact,
    email,
    phone,
    blocks: match.blocks,
    reasons: match.reasons,
    inZone: isInItsZone(match),
    saysIt: saysItDoes(match),
  };
}

export type StructureLine = ReturnType<typeof structureLine>;

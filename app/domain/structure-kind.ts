/** Kinds of inclusive structure. `siae`: in the sense of art. L5132-4 of the labour code; the others beside. */
export const structureKinds = {
  EI: { label: "Entreprise d’insertion", siae: true },
  ETTI: { label: "Entreprise de travail temporaire d’insertion", siae: true },
  AI: { label: "Association intermédiaire", siae: true },
  ACI: { label: "Atelier et chantier d’insertion", siae: true },
  EITI: { label: "Entreprise d’insertion par le travail indépendant", siae: true },
  GEIQ: { label: "Groupement d’employeurs pour l’insertion et la qualification", siae: false },
  EA: { label: "Entreprise adaptée", siae: false },
  EATT: { label: "Entreprise adaptée de travail temporaire", siae: false },
  ESAT: { label: "Établissement ou service d’accompagnement par le travail", siae: false },
  REGIE: { label: "Régie de quartier ou de territoire", siae: false },
  SEP: { label: "Structure en établissement pénitentiaire", siae: false },
} as const satisfies Record<string, { label: string; siae: boolean }>;

export type StructureKind = keyof typeof structureKinds;

export const structureKindCodes = Object.keys(structureKinds) as StructureKind[];

/** What a reserved lot is reserved to: insertion by economic activity, or work of disabled persons. Source: product.md, « Structure kinds ». */
export const reservedKinds = {
  iae: ["EI", "ETTI", "AI", "ACI", "EITI"],
  disability: ["EA", "EATT", "ESAT"],
} as const satisfies Record<string, readonly StructureKind[]>;

export type ReservedKind = keyof typeof reservedKinds;

/** Which reservation a kind may answer; null for one that answers none. */
export function reservedKindOf(kind: StructureKind): ReservedKind | null {
  const found = (Object.keys(reservedKinds) as ReservedKind[]).find((reserved) =>
    (reservedKinds[reserved] as readonly StructureKind[]).includes(kind),
  );
  return found ?? null;
}

export function isStructureKind(code: string): code is StructureKind {
  return Object.hasOwn(structureKinds, code);
}

/** The kind in force on a day: none before `since` (empty: always). Source: indicators.md, 9. */
export function kindInForce<DayText extends string>(
  organisation: { kind: StructureKind | null; kindSince: DayText | null },
  on: DayText,
): StructureKind | null {
  return organisation.kindSince !== null && organisation.kindSince > on ? null : organisation.kind;
}

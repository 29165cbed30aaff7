import type { OutsideField, StructureSource } from "./outside-structure.ts";

/**
 * Who is believed first, field by field: agreements are kept by Les emplois, what a structure sells by Le marché; a file
 * may be old, it only fills what the two leave empty. Our choice.
 */
const believed: Record<OutsideField, readonly StructureSource[]> = {
  name: ["emplois", "market", "file"],
  kind: ["emplois", "market", "file"],
  commune: ["emplois", "market", "file"],
  brand: ["market", "emplois", "file"],
  website: ["market", "emplois", "file"],
  services: ["market", "emplois", "file"],
  point: ["market", "emplois", "file"],
};

/**
 * `set`: write it; `same`: nothing to write; `outranked`: the value comes from a source believed first; `kept`: someone
 * typed another value, which stays.
 */
export type FieldDecision = "set" | "same" | "outranked" | "kept";

/**
 * What to do of a field a source tells. A source is believed on a field nobody filled, on what it said itself and on what
 * a source believed after it said; never against what a person typed, nor to fill again what a person emptied. `said`:
 * what each source last said, those that no longer know the structure left out.
 */
export function decideField(
  field: OutsideField,
  {
    source,
    incoming,
    current,
    said,
  }: {
    source: StructureSource;
    incoming: string | null;
    current: string | null;
    said: Readonly<Partial<Record<StructureSource, string | null>>>;
  },
): FieldDecision {
  if (incoming === null || incoming === current) return "same";
  if (current === null) return Object.values(said).some((value) => value !== null) ? "kept" : "set";
  const rank = believed[field].indexOf(source);
  const sayers = believed[field].flatMap((other, index) => (said[other] === current ? [index] : []));
  if (sayers.some((index) => index < rank)) return "outranked";
  return sayers.length > 0 ? "set" : "kept";
}

import type { Activity } from "../activity.ts";
import type { Siret } from "../siret.ts";
import type { StructureKind } from "../structure-kind.ts";

/** Outside directories of structures: two services, and a file in their shapes. */
export const structureSources = ["emplois", "market", "file"] as const;
export type StructureSource = (typeof structureSources)[number];

/** What an outside directory may say of a structure, each in the writing it is stored in. Null: it says nothing of it. */
export type OutsideFields = {
  name: string | null;
  kind: StructureKind | null;
  /** INSEE code. */
  commune: string | null;
  brand: string | null;
  website: string | null;
  /** Kinds of service, as `storedServices` writes them. */
  services: string | null;
  /** `latitude;longitude`, in millionths of a degree. */
  point: string | null;
};

export type OutsideField = keyof OutsideFields;

export const noFields: OutsideFields = {
  name: null,
  kind: null,
  commune: null,
  brand: null,
  website: null,
  services: null,
  point: null,
};

export const outsideFieldNames = Object.keys(noFields) as OutsideField[];

/** A structure as an outside directory tells it now. */
export type OutsideStructure = {
  siret: Siret;
  fields: OutsideFields;
  activities: readonly Activity[];
};

/** What a source last said of a structure, kept to know what nobody touched since. */
export type SourceWord = {
  /** The code of the département it was asked for. */
  department: string;
  fields: OutsideFields;
  activities: readonly string[];
  /** Of those, what it brought in, with the rank of entry it was given. */
  added: Readonly<Record<string, number>>;
};

import { z } from "zod";
import { cleanText } from "#app/domain/cells/clean-text.ts";

/** A text, or a number written as one; anything else says nothing. One line. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => cleanText(value).replace(/\s+/g, " "))
  .transform((value) => (value === "" ? null : value))
  .nullable()
  .catch(null);

const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null);

/** A sector by its slug, or with its name. */
const sector = z
  .union([z.string(), z.object({ slug: z.string() }).transform(({ slug }) => slug)])
  .nullable()
  .catch(null);

const list = <Item>(item: z.ZodType<Item>) => z.array(item).catch([]);

/**
 * A structure in the shape of Les emplois, of Le marché, or of a file made from either: each thing under the names they
 * give it. A field that is unknown, missing or of another kind says nothing.
 */
export const structureRecord = z.object({
  siret: text.optional(),
  raison_sociale: text.optional(),
  name: text.optional(),
  enseigne: text.optional(),
  brand: text.optional(),
  type: text.optional(),
  kind: text.optional(),
  site_web: text.optional(),
  website: text.optional(),
  contact_website: text.optional(),
  code_postal: text.optional(),
  post_code: text.optional(),
  ville: text.optional(),
  city: text.optional(),
  departement: text.optional(),
  department: text.optional(),
  /** `SRID=4326;POINT (longitude latitude)`. */
  coords: text.optional(),
  latitude: number.optional(),
  longitude: number.optional(),
  sectors: list(sector).optional(),
  presta_types: list(text).optional(),
  /** Le marché keeps closed structures, marked so. */
  is_active: z.boolean().nullable().catch(null).optional(),
});

export type StructureRecord = z.output<typeof structureRecord>;

import type { FieldMetadata } from "@conform-to/react";
import type { StructureFields } from "./structure-form.schema.ts";

/** The fields of the form, as its parts take them. */
export type StructureFieldset = Required<{
  [Name in keyof StructureFields]: FieldMetadata<StructureFields[Name]>;
}>;

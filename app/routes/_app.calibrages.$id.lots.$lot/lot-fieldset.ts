import type { FormMetadata } from "@conform-to/react";
import type { StudyLotFields } from "#app/features/study-lots/study-lot-fields.ts";

/** Conform's fields of the page of a lot. */
export type LotFieldset = ReturnType<FormMetadata<StudyLotFields>["getFieldset"]>;

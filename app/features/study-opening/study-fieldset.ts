import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import type { studyFormSchema } from "./study-form.schema.ts";

/** The fields of a study's form, as Conform hands them out. */
export type StudyFieldset = ReturnType<FieldMetadata<z.input<typeof studyFormSchema>>["getFieldset"]>;

import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { z } from "zod";
import type { contractFormSchema } from "./contract-form.schema.ts";

export type ContractFormInput = z.input<typeof contractFormSchema>;
type LotInput = ContractFormInput["lots"][number];
type CommitmentInput = NonNullable<LotInput["commitments"]>[number];

/** Conform's fields of a contract's form, and of its lines. */
export type ContractForm = FormMetadata<ContractFormInput>;
export type ContractFieldset = ReturnType<ContractForm["getFieldset"]>;
export type LotField = FieldMetadata<LotInput, ContractFormInput>;
export type CommitmentField = FieldMetadata<CommitmentInput, ContractFormInput>;

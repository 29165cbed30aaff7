import type { ChangedObject } from "./compare-rows.ts";
import {
  commitmentFieldWords,
  contractFieldWords,
  lotFieldWords,
  type FieldWords,
} from "./contract-field-words.ts";
import {
  contractorFieldWords,
  obligationFieldWords,
  orderFieldWords,
  stepFieldWords,
} from "./line-field-words.ts";

const tables: Readonly<Record<ChangedObject, Record<string, FieldWords>>> = {
  contract: contractFieldWords,
  contract_step: stepFieldWords,
  lot: lotFieldWords,
  commitment: commitmentFieldWords,
  contractor: contractorFieldWords,
  lot_order: orderFieldWords,
  obligation_change: obligationFieldWords,
};

/** The words of a field the audit trail names; nothing for one that has none. */
export function fieldWordsOf(objectType: string, field: string): FieldWords | undefined {
  return (tables as Record<string, Record<string, FieldWords>>)[objectType]?.[field];
}

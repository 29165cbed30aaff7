import { contractCategories } from "#app/domain/exchange-codes.ts";

/** Works, services, supplies, as a list offers them. */
export const categoryOptions = Object.entries(contractCategories).map(([value, { label }]) => ({
  value,
  label,
}));

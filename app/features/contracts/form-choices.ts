import type { Option } from "#app/ui/filter-fields.tsx";

/** What a contract's form suggests or offers. */
export type FormChoices = {
  authorities: string[];
  communes: string[];
  territories: Option[];
  facilitators: string[];
};

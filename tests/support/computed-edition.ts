import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionContent } from "./given-edition.ts";

/** True values of hidden cells of `computedEdition`: no published page, file or answer may hold them. */
export const hiddenValues = [98_765_431, 98_765_432] as const;

/** What a computation would give: the small edition of `given-edition`, its two secrets with true values easy to find. */
export function computedEdition(overrides: Partial<EditionContent> = {}): ComputedEdition {
  const { parameters, labels, definitions, disclosure, tables } = editionContent(overrides);
  let hidden = 0;
  return {
    parameters,
    labels,
    definitions,
    disclosure,
    tables: tables.map(({ id, cells }) => ({
      id,
      cells: cells.map((cell) => {
        const exact = cell.value ?? hiddenValues[hidden++ % 2] ?? 0;
        return { ...cell, exact, isPrimary: cell.status === "secret" };
      }),
    })),
  };
}

/** What a computation gives when no protection exists: what to merge, and no table. */
export function refusedEdition(): ComputedEdition {
  const computed = computedEdition();
  return {
    ...computed,
    disclosure: {
      ...computed.disclosure,
      outcome: "refused",
      toMerge: [{ dimension: "territory", codes: ["gresivaudan", "oisans"] }],
    },
    tables: [],
  };
}

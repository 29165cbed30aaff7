import type { CellStatus, EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionDimensions } from "#app/domain/edition/edition-dimension.ts";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import {
  editionMeasures,
  editionTables,
  type EditionTableId,
  type EditionUnit,
} from "#app/domain/edition/edition-table.ts";
import { inSentence } from "#app/ui/french.ts";

/** `Heures réalisées, par territoire`, `Participants, par porteur et allocataires du RSA`. */
export function tableTitle(id: EditionTableId): string {
  const { measure, dimensions } = editionTables[id];
  const by = dimensions.map((dimension) => inSentence(editionDimensions[dimension].label)).join(" et ");
  return `${editionMeasures[measure].label}, par ${by}`;
}

/** Units as files name them. */
export const unitWords = {
  hours: "heures",
  persons: "personnes",
  hires: "recrutements",
  contracts: "marchés",
  commitments: "considérations sociales",
  structures: "structures",
  actions: "actions",
} as const satisfies Record<EditionUnit, string>;

/** Statuses as files write them: one word without accents. */
export const statusWords = {
  published: "publie",
  secret: "secret",
  missing: "non_disponible",
} as const satisfies Record<CellStatus, string>;

/** `Édition n° 5`, or that it is none yet. */
export function editionName({ number }: Pick<EditionContent, "number">): string {
  return number === null ? "Édition en préparation" : `Édition n°\u00a0${number}`;
}

/** `Édition n° 5 : 1er semestre 2026`. */
export function editionTitle(content: EditionContent): string {
  return `${editionName(content)}\u00a0: ${editionPeriodWords(content)}`;
}

/** What the three signs stand for, said in each file. */
export function signsNote({ parameters }: Pick<EditionContent, "parameters">): string {
  const { threshold, sensitiveThreshold } = parameters;
  return `«\u00a0s\u00a0»\u00a0: secret statistique. Le chiffre porte sur 1 à ${threshold - 1}\u00a0personnes ou marchés (1 à ${sensitiveThreshold - 1}\u00a0personnes quand le handicap est croisé), ou permettrait de retrouver un chiffre qui l’est. «\u00a0n.d.\u00a0»\u00a0: non disponible. «\u00a0–\u00a0»\u00a0: sans objet. 0 est un vrai zéro.`;
}

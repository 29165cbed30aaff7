import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionDimensions, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionMeasures, editionTables } from "#app/domain/edition/edition-table.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import { openDataFields } from "./open-data-fields.ts";
import { statusWords, tableTitle, unitWords } from "./edition-words.ts";

export const dictionaryColumns = ["objet", "parent", "code", "libelle", "unite", "definition"] as const;

/**
 * `dictionnaire.csv`: what every name of `donnees.csv` means: its columns (`colonne`), tables (`tableau`), breakdowns
 * (`dimension`), the codes of each (`code`), statuses (`statut`), and the definitions the figures come from (`definition`).
 */
export function openDataDictionary(content: EditionContent): string[][] {
  return [
    [...dictionaryColumns],
    ...openDataFields.map(({ name, description }) => ["colonne", "", name, "", "", description]),
    ...content.tables.map(({ id, measure, additive }) => [
      "tableau",
      measure,
      id,
      tableTitle(id),
      unitWords[editionMeasures[measure].unit],
      additivityWords(additive, editionTables[id].dimensions.length),
    ]),
    ...usedDimensions(content).flatMap((dimension) => [
      ["dimension", "", dimension, editionDimensions[dimension].label, "", ""],
      ...codesOf(content, dimension).map((code) => [
        "code",
        dimension,
        code,
        codeWords(content, dimension, code),
        "",
        code === "*" ? "Total de la ventilation" : "",
      ]),
    ]),
    [
      "statut",
      "",
      statusWords.published,
      "Publié",
      "",
      "La valeur est celle de l’édition\u202f; 0 est un vrai zéro.",
    ],
    ["statut", "", statusWords.secret, "Secret statistique", "", secretWords(content)],
    ["statut", "", statusWords.missing, "Non disponible", "", "La valeur n’est pas connue."],
    ...content.definitions.map(({ title, text }) => ["definition", "", "", title, "", text.join(" ")]),
  ];
}

export function additivityWords(additive: boolean, dimensions: number): string {
  const second = dimensions > 1 ? " La seconde ventilation s’additionne toujours." : "";
  const first = additive
    ? "Les cases de la première ventilation s’additionnent jusqu’au total."
    : "Les cases de la première ventilation ne s’additionnent pas\u00a0: une même unité peut figurer dans plusieurs.";
  return first + second;
}

export function secretWords({
  parameters: { threshold, sensitiveThreshold, dominance },
}: EditionContent): string {
  return `Chiffre caché parce qu’il porte sur 1 à ${threshold - 1}\u00a0personnes ou marchés (1 à ${sensitiveThreshold - 1} quand le handicap est croisé), parce qu’une seule personne y fait plus de ${dominance}\u00a0% des heures, ou parce qu’il permettrait de retrouver un chiffre caché.`;
}

function usedDimensions({ tables }: EditionContent): EditionDimension[] {
  return [...new Set(tables.flatMap(({ dimensions }) => dimensions))];
}

/** Codes the tables of the edition use, in the order they come. */
function codesOf({ tables }: EditionContent, dimension: EditionDimension): string[] {
  const codes = tables
    .filter(({ dimensions }) => dimensions.includes(dimension))
    .flatMap(({ cells }) => cells.map(({ keys }) => keys[dimension] ?? ""));
  return [...new Set(codes)];
}

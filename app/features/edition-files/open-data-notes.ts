import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionDimensions, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { formatDay, formatMonthSpan } from "#app/ui/french-dates.ts";
import { atStart, formatList } from "#app/ui/french.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import { secretWords } from "./open-data-dictionary.ts";
import { editionTitle } from "./edition-words.ts";

export const openLicence = {
  name: "etalab-2.0",
  title: "Licence Ouverte / Open Licence version 2.0",
  path: "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
} as const;

/** `LICENCE.txt`: which licence, where its text is, and how to name the source. */
export function licenceText(content: EditionContent): string {
  const source = `Clauses sociales du département, ${editionTitle(content)}`;
  const day = content.publishedOn === null ? "" : `, mise à jour du ${formatDay(content.publishedOn)}`;
  return lines(
    `Ces données sont publiées sous la ${openLicence.title} (Etalab),`,
    `identifiant ${openLicence.name}.`,
    "",
    "Texte de la licence\u00a0:",
    openLicence.path,
    "",
    "Vous êtes libre de les réutiliser, de les adapter et de les diffuser, y compris à des",
    "fins commerciales, à condition d’en mentionner la source et la date de mise à jour\u00a0:",
    "",
    `    ${source}${day}.`,
    "",
    "La réutilisation ne doit ni altérer le sens des données ni laisser croire que leur",
    "producteur la cautionne. Les petits nombres sont cachés pour que personne ne soit reconnu\u00a0:",
    "la réutilisation reste soumise au règlement (UE) 2016/679.",
  );
}

/** `LISEZMOI.md`: which period, what the files are, how to read what is not a number. */
export function readmeText(content: EditionContent): string {
  const { number, from, to, publishedOn, supersedes, parameters, definitions, changes } = content;
  return lines(
    `# ${editionTitle(content)}`,
    "",
    "Chiffres consolidés des clauses sociales d’insertion du département\u00a0: heures, participants,",
    "recrutements, dispositifs, structures, suites de parcours et actions du réseau (Fiche action 02 du PDI-E).",
    "",
    `- Période\u00a0: ${editionPeriodWords(content)}, ${formatMonthSpan(from, to)} (mois compris)`,
    `- Numéro\u00a0: ${number ?? "pas encore publiée"}`,
    `- Publiée le\u00a0: ${publishedOn === null ? "pas encore publiée" : formatDay(publishedOn)}`,
    `- Remplace\u00a0: ${supersedes === null ? "aucune édition" : `l’édition n°\u00a0${supersedes} de la même période`}`,
    `- Version des définitions\u00a0: ${parameters.definitionsVersion}`,
    "",
    "## Fichiers",
    "",
    "- `donnees.csv`\u00a0: tous les tableaux, une case par ligne. UTF-8, virgule, point décimal (RFC 4180).",
    "- `dictionnaire.csv`\u00a0: chaque colonne, tableau, ventilation et code, avec libellé, unité et définition.",
    "- `datapackage.json`\u00a0: la même description pour les programmes (Frictionless Data).",
    "- `LICENCE.txt`\u00a0: Licence Ouverte 2.0.",
    "",
    "## Lire les valeurs",
    "",
    "- Les heures sont en heures décimales, au centième. Le reste est en unités entières.",
    "- `code_1` ou `code_2` égal à `*`\u00a0: total de la ventilation. `none`\u00a0: sans code.",
    `- \`statut\` égal à \`secret\`\u00a0: la valeur est vide. ${secretWords(content)}`,
    "- `statut` égal à `non_disponible`\u00a0: la valeur n’est pas connue. Ce n’est pas un zéro.",
    "- `statut` égal à `publie` et valeur 0\u00a0: un vrai zéro.",
    "- Une personne comptée dans plusieurs territoires, porteurs ou dispositifs compte une fois au total\u00a0:",
    "  ces tableaux ne s’additionnent pas (voir `dictionnaire.csv`).",
    ...mergeLines(content),
    ...(changes.length === 0
      ? []
      : ["", "## Ce qui a changé", "", ...changes.map((change) => `- ${change}`)]),
    "",
    "## Définitions",
    ...definitions.flatMap(({ title, text }) => ["", `### ${title}`, "", text.join("\n\n")]),
  );
}

/** Codes told together, as the dictionary names them. */
function mergeLines(content: EditionContent): string[] {
  const merges = mergeSentences(content);
  return merges.length === 0
    ? []
    : ["", "## Regroupements", "", ...merges.map((sentence) => `- ${sentence}`)];
}

/** `Territoire : Trièves et Vercors sont regroupés.`, one for each group of codes told together. */
export function mergeSentences(content: EditionContent): string[] {
  const merges = Object.entries(content.parameters.merges) as Array<
    [EditionDimension, ReadonlyArray<readonly string[]>]
  >;
  return merges.flatMap(([dimension, groups]) =>
    groups.map((codes) => {
      const names = formatList(codes.map((code) => codeWords(content, dimension, code)));
      return `${atStart(editionDimensions[dimension].label)}\u00a0: ${names} sont comptés ensemble, pour que le reste puisse être publié.`;
    }),
  );
}

function lines(...all: string[]): string {
  return `${all.join("\n")}\n`;
}

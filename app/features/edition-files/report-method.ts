import { bandedGapCodes, bandedGaps, countBands, isComplete } from "#app/domain/edition/count-band.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import {
  facts,
  list,
  paragraph,
  section,
  subsection,
  table,
  type PdfBlock,
} from "#app/platform/pdf/pdf-content.ts";
import { countOf, formatList, formatNumber } from "#app/ui/french.ts";
import { mergeSentences } from "./open-data-notes.ts";

/** What was still missing, how small numbers were protected, by which definitions the figures were made. */
export function methodBlocks(view: EditionView): PdfBlock[] {
  return [
    section("Ce qui manquait quand l’édition a été figée"),
    ...completenessBlocks(view),
    section("Le secret statistique de cette édition"),
    ...controlBlocks(view),
    section("Définitions"),
    ...view.content.definitions.flatMap(({ title, text }) => [
      subsection(title),
      ...text.map((sentence) => paragraph(sentence, "soft")),
    ]),
  ];
}

function completenessBlocks({ content }: EditionView): PdfBlock[] {
  const incomplete = content.completeness.filter((host) => !isComplete(host));
  const complete = content.completeness.length - incomplete.length;
  if (content.completeness.length === 0) return [paragraph("L’état des saisies n’a pas été noté.")];
  if (incomplete.length === 0) {
    return [paragraph("Rien\u00a0: toutes les saisies attendues des porteurs étaient faites et validées.")];
  }
  return [
    paragraph(`${countOf(complete, "porteur")} sur ${formatNumber(content.completeness.length)} à jour.`),
    table({
      caption: "Ce qui restait à saisir ou à valider, par porteur, par tranches",
      columns: [
        { head: "Porteur", width: 36 },
        ...bandedGapCodes.map((gap) => ({ head: bandedGaps[gap].label, width: 16 })),
      ],
      rows: incomplete.map((host) => [
        codeWords(content, "host", host.host),
        ...bandedGapCodes.map((gap) => countBands[host[gap]].label),
      ]),
    }),
    ...foreignKeys(content),
  ];
}

/** Hosts whose persons cannot be told from those of the others. */
function foreignKeys(content: EditionView["content"]): PdfBlock[] {
  const hosts = content.completeness.filter(({ keysMatch }) => !keysMatch);
  if (hosts.length === 0) return [];
  const names = formatList(hosts.map(({ host }) => codeWords(content, "host", host)));
  return [
    paragraph(
      `Clés de personnes d’une autre installation, sans secret partagé\u00a0: ${names}. Une personne suivie par eux et par un autre porteur compte deux fois.`,
    ),
  ];
}

function controlBlocks({ content }: EditionView): PdfBlock[] {
  const { disclosure, parameters } = content;
  const merges = mergeSentences(content);
  return [
    paragraph(
      "Les petits nombres sont cachés, avec ceux qui permettraient de les retrouver par addition ou par soustraction. Tous les tableaux ont été protégés ensemble, puis contrôlés pour le public et pour chaque porteur, qui connaît ses propres chiffres.",
    ),
    facts([
      ["Seuil", `${parameters.threshold}\u00a0personnes ou marchés`],
      ["Seuil si le handicap est croisé", `${parameters.sensitiveThreshold}\u00a0personnes`],
      ["Dominance", `une personne fait plus de ${parameters.dominance}\u00a0% des heures de la case`],
      ["Cases contrôlées", formatNumber(disclosure.cells)],
      ["Cachées pour elles-mêmes", formatNumber(disclosure.primary)],
      ["Cachées pour en protéger d’autres", formatNumber(disclosure.secondary)],
      ["Contrôlée pour", `le public et ${countOf(disclosure.observers, "porteur")}`],
      ["Contrôlée avec", togetherWords(disclosure.together)],
      ["Version des définitions", formatNumber(parameters.definitionsVersion)],
    ]),
    ...(merges.length === 0 ? [] : [list(merges)]),
  ];
}

function togetherWords(numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  return `${numbers.length < 2 ? "l’édition" : "les éditions"} ${formatList(numbers.map((number) => `n°\u00a0${number}`))} de la même période`;
}

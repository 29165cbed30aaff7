import { ageClasses } from "../age.ts";
import { ficheDimensions } from "../action-plan/planned-action.ts";
import { buyerKinds } from "../exchange-codes.ts";
import { educationLevels, hireContractTypes, hireModalities, pdieSchemes, sexes } from "../hire-codes.ts";
import { mechanisms } from "../mechanism.ts";
import { networkActionKinds } from "../network-action-kind.ts";
import { outcomeReasons, outcomeSituations } from "../outcome-situation.ts";
import { hireLengths } from "../recruitment.ts";
import { structureKinds } from "../structure-kind.ts";
import { contractFamilies } from "./contract-family.ts";
import { withoutCode, type EditionDimension } from "./edition-dimension.ts";
import { codesOf, type MergedCode } from "./edition-merges.ts";
import type { EditionRows } from "./edition-rows.ts";
import { outcomeGroups } from "./outcome-group.ts";

/** The codes of a dimension in printed order with their words; totals are not among them. */
export type CodeLabels = ReadonlyMap<string, string>;
export type EditionCodes = Readonly<Record<EditionDimension, CodeLabels>>;

const labelsOf = (table: Readonly<Record<string, string | { label: string }>>): Array<[string, string]> =>
  Object.entries(table).map(([code, said]) => [code, typeof said === "string" ? said : said.label]);

const yesNo = (yes: string, no: string): Array<[string, string]> => [
  ["yes", yes],
  ["no", no],
];

/** Codes no installation adds to. */
const fixed = {
  rsa: yesNo("Allocataires du RSA", "Non allocataires"),
  disability: yesNo("BOETH", "Autres participants"),
  contractType: labelsOf(hireContractTypes),
  contractFamily: labelsOf(contractFamilies),
  modality: labelsOf(hireModalities),
  scheme: [...labelsOf(pdieSchemes), [withoutCode, "Hors PDI-E"]],
  sex: [...labelsOf(sexes), ["unknown", "Non renseigné"]],
  age: labelsOf(ageClasses),
  level: [...labelsOf(educationLevels), ["unknown", "Non renseigné"]],
  length: labelsOf(hireLengths),
  structureKind: labelsOf(structureKinds),
  situation: [
    ...labelsOf(outcomeSituations),
    ["unknown", "Situation inconnue"],
    ["dynamic", outcomeGroups.dynamic.label],
    ["no_news", outcomeGroups.no_news.label],
  ],
  reason: [...labelsOf(outcomeReasons), [withoutCode, "Sans précision"]],
  actionKind: labelsOf(networkActionKinds),
  step: [
    ["planned", "Prévues"],
    ["done", "Réalisées"],
  ],
  ficheDimension: labelsOf(ficheDimensions),
} as const satisfies Partial<Record<EditionDimension, ReadonlyArray<readonly [string, string]>>>;

/** Every code of an edition. What is merged stands at the place of the first of its codes. */
export function editionCodes(rows: EditionRows, merged: MergedCode): EditionCodes {
  const open: Partial<Record<EditionDimension, Array<[string, string]>>> = {
    territory: [
      ...rows.territories.map(({ code, label }): [string, string] => [code, label]),
      [withoutCode, "Sans territoire"],
    ],
    host: [
      ...rows.hosts.map(({ siret, name }): [string, string] => [siret, name]),
      [withoutCode, "Sans porteur"],
    ],
    mechanism: labelsOf(mechanisms),
    buyer: [...labelsOf(buyerKinds), [withoutCode, "Type non renseigné"]],
    employer: [...labelsOf(structureKinds), ["company", "Entreprise"]],
  };
  const codes = Object.entries({ ...fixed, ...open }).map(([dimension, labels]) => [
    dimension,
    mergedLabels(labels, (code) => merged(dimension as EditionDimension, code)),
  ]);
  return Object.fromEntries(codes) as EditionCodes;
}

function mergedLabels(
  labels: ReadonlyArray<readonly [string, string]>,
  merged: (code: string) => string,
): CodeLabels {
  const words = new Map(labels);
  return new Map(
    labels.map(([code]) => {
      const own = merged(code);
      return [
        own,
        codesOf(own)
          .map((part) => words.get(part) ?? part)
          .join(" + "),
      ];
    }),
  );
}

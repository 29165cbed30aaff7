import { countOf, formatNumber } from "#app/ui/french.ts";
import type { RecordRefusal } from "./read-structure-record.ts";
import type { StructuresRead } from "./read-structures.ts";
import type { DirectoryPlan } from "./write-directory.server.ts";

const refusalWords: Record<RecordRefusal, readonly [one: string, several: string]> = {
  "not a record": ["enregistrement illisible", "enregistrements illisibles"],
  "no SIRET": ["enregistrement sans SIRET", "enregistrements sans SIRET"],
  "fictitious SIRET": [
    "SIRET fictif (terminé par 999 et deux chiffres)",
    "SIRET fictifs (terminés par 999 et deux chiffres)",
  ],
  "wrong SIRET": ["SIRET faux", "SIRET faux"],
  "no name": ["structure sans nom", "structures sans nom"],
  "long name": ["nom de plus de 500 signes", "noms de plus de 500 signes"],
  "unknown kind": ["type de structure inconnu", "types de structure inconnus"],
  NIR: ["nom avec un numéro de sécurité sociale", "noms avec un numéro de sécurité sociale"],
};

const shownNumbers = 3;

/**
 * What was not taken of what a source gave, and why, each in a few words: « 2 SIRET fictifs … (30099900, …) ». Empty when
 * all was.
 */
export function leftAside(read: StructuresRead, plan: DirectoryPlan): string[] {
  const unknownSectors = read.structures.reduce((sum, structure) => sum + structure.unknownSectors, 0);
  const lines: Array<[count: number, one: string, several: string]> = [
    [
      read.facilitators,
      "porteur de facilitateurs (OPCS), qui n’est pas une structure",
      "porteurs de facilitateurs (OPCS), qui ne sont pas des structures",
    ],
    [read.closed, "structure fermée", "structures fermées"],
    [read.repeated, "structure répétée sous un autre type", "structures répétées sous un autre type"],
    [plan.unknownCommunes, "commune non reconnue, laissée vide", "communes non reconnues, laissées vides"],
    [
      plan.farPoints,
      "position trop loin de la commune ou du département, ignorée",
      "positions trop loin de la commune ou du département, ignorées",
    ],
    [unknownSectors, "métier inconnu, ignoré", "métiers inconnus, ignorés"],
    [
      plan.missing.length,
      "structure que la source ne connaît plus, gardée",
      "structures que la source ne connaît plus, gardées",
    ],
  ];
  const counted = lines
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => countOf(count, one, several));
  return [...refusalLines(read.refused), ...counted];
}

function refusalLines(refused: StructuresRead["refused"]): string[] {
  return (Object.keys(refusalWords) as RecordRefusal[]).flatMap((why) => {
    const those = refused.filter((one) => one.why === why);
    if (those.length === 0) return [];
    const numbers = those.flatMap(({ siret }) => (siret === null ? [] : [siret]));
    const rest =
      numbers.length > shownNumbers ? ` et ${formatNumber(numbers.length - shownNumbers)} autres` : "";
    const list = numbers.length === 0 ? "" : `\u00a0: ${numbers.slice(0, shownNumbers).join(", ")}${rest}`;
    return [`${countOf(those.length, ...refusalWords[why])}${list}`];
  });
}

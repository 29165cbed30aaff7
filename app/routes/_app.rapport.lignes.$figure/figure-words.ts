import { ageClasses } from "#app/domain/age.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import { isMechanism, mechanisms } from "#app/domain/mechanism.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import { hireLengths } from "#app/domain/recruitment.ts";
import { isStructureKind, structureKinds } from "#app/domain/structure-kind.ts";

const fixedWords: Readonly<Record<string, string>> = {
  "hours.forecast": "Heures prévues, par engagement",
  "hours.achieved": "Heures réalisées, par engagement",
  "hours.pending": "Heures à valider, par engagement",
  "hours.achieved.statements": "Heures réalisées, relevé par relevé",
  "hours.pending.statements": "Heures à valider, relevé par relevé",
  "participants.named": "Participants nommés",
  "participants.collective": "Participants des relevés collectifs",
  "participants.total": "Participants, nommés et des relevés collectifs",
  "participants.rsa": "Participants nommés allocataires du RSA",
  "participants.collectiveRsa": "Allocataires du RSA des relevés collectifs",
  "participants.rsaTotal": "Allocataires du RSA, nommés et des relevés collectifs",
  "participants.disabled": "Participants nommés bénéficiaires de l’obligation d’emploi",
  "participants.collectiveDisabled": "Bénéficiaires de l’obligation d’emploi des relevés collectifs",
  "participants.disabledTotal": "Bénéficiaires de l’obligation d’emploi, nommés et des relevés collectifs",
  "recruitments.total": "Embauches commencées sur la période",
  "siae.total": "SIAE mobilisées",
  "siae.otherInclusive.total": "Autres structures inclusives mobilisées",
  "qualitative.planned": "Actions qualitatives de la période",
  "qualitative.done": "Actions qualitatives de la période",
  "actions.prescription": "Actions pour les prescriptions vers les publics",
  "actions.siaeProcurement": "Actions entre SIAE et commande publique",
  "grant.rsaNamed": "Allocataires du RSA nommés",
  "grant.rsaCollective": "Allocataires du RSA des relevés collectifs",
  "grant.rsaReached": "Allocataires du RSA comptés pour la convention",
};

const measures: Readonly<Record<string, string>> = {
  contracts: "marchés",
  commitments: "engagements",
  forecast: "heures prévues",
  achieved: "heures réalisées",
  persons: "personnes",
  rsa: "allocataires du RSA",
};

const groups: Readonly<Record<string, string>> = {
  executionClauses: "Clauses d’exécution",
  reservedIae: "Marchés réservés à l’IAE",
  reservedDisability: "Marchés réservés au handicap",
  reserved: "Marchés réservés",
  qualitativeActions: "Actions qualitatives",
  socialConsiderations: "Toutes les considérations sociales",
};

const typologies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  byContractType: hireContractTypes,
  byModality: hireModalities,
  byScheme: { ...pdieSchemes, none: "Sans dispositif du PDI-E" },
  bySex: { ...sexes, unknown: "Sexe non renseigné" },
  byAge: ageClasses,
  byLevel: { ...educationLevels, unknown: "Niveau de formation non renseigné" },
  byLength: hireLengths,
};

/** What a figure of the report counts, from its path: `CDD d’insertion, embauches commencées`. */
export function figureWords(path: string): string {
  const fixed = fixedWords[path];
  if (fixed !== undefined) return fixed;
  const [first = "", second = "", third = "", fourth = ""] = path.split(".");
  switch (first) {
    case "mechanisms":
      return `${isMechanism(second) ? mechanisms[second].label : second}, ${measures[third] ?? third}`;
    case "groups":
      return `${groups[second] ?? second}, ${measures[third] ?? third}`;
    case "recruitments":
      return `${recruitmentWords(second, third)}, embauches commencées`;
    case "siae":
      return structureWords(fourth === "" ? third : fourth);
    case "outcomes":
      return `${outcomeWords(third, fourth)}, à ${second} mois`;
    default:
      return actionWords(third);
  }
}

function recruitmentWords(typology: string, code: string): string {
  if (typology === "byEmployerKind") return code === "company" ? "Entreprise" : structureWords(code);
  return typologies[typology]?.[code] ?? code;
}

function structureWords(code: string): string {
  return isStructureKind(code) ? `${code}, ${structureKinds[code].label.toLowerCase()}` : code;
}

function outcomeWords(key: string, reason: string): string {
  const reasons: Readonly<Record<string, { label: string }>> = outcomeReasons;
  const situations: Readonly<Record<string, string>> = {
    ...outcomeSituations,
    cohort: "Personnes dont l’échéance tombe sur la période",
    known: "Situations connues",
    unknown: "Situations non renseignées",
  };
  return key === "byReason" ? (reasons[reason]?.label ?? reason) : (situations[key] ?? key);
}

function actionWords(kind: string): string {
  const kinds: Readonly<Record<string, { label: string }>> = networkActionKinds;
  return `${kinds[kind]?.label ?? kind}, actions réalisées`;
}

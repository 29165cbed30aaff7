import type { Day } from "#app/domain/calendar.ts";
import { derogations } from "#app/domain/exchange-codes.ts";
import type { ContractDuty } from "#app/domain/law/contract-duty.ts";
import type { DutyDoubt } from "#app/domain/law/social-duty.ts";
import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import { formatEuros, formatList, inSentence } from "#app/ui/french.ts";
import type { LightStatus } from "#app/ui/tone.ts";
import { askWords, type Follower } from "#app/features/contract-follower/ask-words.ts";

/** A contract whose duty asks something of someone, in words. */
export type DutyLine = {
  reference: string;
  title: string;
  tone: LightStatus;
  /** The light's word: « Due, manquante ». */
  state: string;
  why: string;
  /** What to do, and whom to ask. */
  act: string;
};

export type JudgedContract = {
  reference: string;
  title: string;
  duty: ContractDuty;
  mechanisms: readonly Mechanism[];
  countedOn: Day | null;
};

type Told = Pick<DutyLine, "tone" | "state" | "why" | "act"> & { rank: number };

/** The contracts whose duty is not met, or not known to be, worst first; then those whose derogation is written. */
export function dutyLines(
  contracts: readonly JudgedContract[],
  followers: ReadonlyMap<string, Follower>,
): DutyLine[] {
  return contracts
    .flatMap((contract) => {
      const told = tellDuty(contract, askWords(followers.get(contract.reference)));
      return told === null ? [] : [{ told, contract }];
    })
    .sort((one, other) => one.told.rank - other.told.rank)
    .map(({ told: { tone, state, why, act }, contract: { reference, title } }) => ({
      reference,
      title,
      tone,
      state,
      why,
      act,
    }));
}

function tellDuty({ duty, mechanisms: carried }: JudgedContract, ask: string): Told | null {
  switch (duty.kind) {
    case "free":
      return null;
    case "not met":
      return {
        rank: 0,
        tone: "late",
        state: "Due, manquante",
        why:
          over(duty) +
          (carried.length === 0 ? "Aucun lot ne porte de considération sociale." : tooLittle(carried)),
        act: `S’il y a une clause, ${ask} de la noter\u202f; sinon, de consigner le motif de dérogation que vous lui écrivez.`,
      };
    case "partly":
      return {
        rank: 1,
        tone: "at_risk",
        state: "Due, en partie",
        why: `${over(duty)}Des lots portent une clause, d’autres n’en portent pas.`,
        act: `Pour les lots sans clause, ${ask} de noter la clause, ou le motif de dérogation que vous lui écrivez.`,
      };
    case "unclear mechanism":
      return {
        rank: 3,
        tone: "unknown",
        state: "À vérifier",
        why: `${over(duty)}${carriedWords(carried)}. Nos sources ne disent pas si cela suffit.`,
        act: `Faites-le dire par votre service juridique, puis ${ask} de noter la réponse.`,
      };
    case "to check":
      return {
        rank: 3,
        tone: "unknown",
        state: "À vérifier",
        why: `Pour savoir si elle est due, il manque ${formatList(duty.doubts.map((doubt) => doubtWords[doubt]))}.`,
        act: `Cherchez-le dans votre dossier de consultation et ${ask} de le noter.`,
      };
    case "derogation":
      return tellDerogation(duty, ask);
  }
}

function tellDerogation(duty: Extract<ContractDuty, { kind: "derogation" }>, ask: string): Told {
  const reason = duty.reason?.trim() ?? "";
  const why = `${over(duty)}Dérogation\u00a0: ${inSentence(derogations[duty.derogation])}.`;
  return reason === ""
    ? {
        rank: 2,
        tone: "at_risk",
        state: "Dérogation sans motif écrit",
        why,
        act: `La loi demande d’en consigner le motif\u00a0: écrivez-le et ${ask} de le noter.`,
      }
    : {
        rank: 4,
        tone: "done",
        state: "Dérogation motivée",
        why: `${why} Motif consigné\u00a0: ${reason}`,
        act: "Rien à faire\u00a0: gardez ce motif dans le dossier du marché.",
      };
}

function tooLittle(carried: readonly Mechanism[]): string {
  return `${carriedWords(carried)}\u202f; cela ne suffit pas seul.`;
}

function carriedWords(carried: readonly Mechanism[]): string {
  return `Le marché porte\u00a0: ${formatList(carried.map((code) => inSentence(mechanisms[code].label)))}`;
}

function over({ threshold }: { threshold: { value: number } }): string {
  return `La valeur estimée atteint le seuil de ${formatEuros(threshold.value)} HT. `;
}

const doubtWords: Readonly<Record<DutyDoubt, string>> = {
  buyer: "ce que vous êtes (État, collectivité ou entité adjudicatrice)",
  category: "la catégorie (travaux, services ou fournitures)",
  "estimated value": "la valeur estimée de tout le besoin",
  "consultation day": "la date de la consultation",
  "threshold expired": "le seuil en vigueur à cette date",
};

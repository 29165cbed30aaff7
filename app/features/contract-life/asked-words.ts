import type { Asked, AskedKey, StepFacts } from "#app/domain/step-asks.ts";
import { paths } from "#app/paths.ts";
import { countOf, formatHours } from "#app/ui/french.ts";

/** What a step asks for, in words: whether it is there, and the acts that supply it. */
export type AskedWords = {
  key: AskedKey;
  label: string;
  state: "done" | "missing";
  mandatory: boolean;
  /** What is missing, when it can be said in more than a word. */
  detail: string | null;
  links: Array<{ label: string; to: string }>;
  /** The form beside asks for it. */
  inForm: boolean;
};

const labels: Readonly<Record<AskedKey, string>> = {
  "publication day": "Jour de la publication",
  "consultation day": "Lancement de la consultation",
  "notification day": "Jour de la notification",
  contractors: "Un attributaire au moins par lot qui a un engagement",
  objectives: "Des heures dues pour chaque engagement",
  "start day": "Début d’exécution",
  "kick-off day": "Réunion de lancement",
  interlocutors: "Un interlocuteur et son courriel pour chaque attributaire",
  modalities: "La modalité choisie par chaque attributaire",
  "validated statements": "Tous les relevés validés",
  "declared months": "Tous les mois déclarés",
  "hours done": "Toutes les heures faites",
  "ended hires": "Toutes les embauches terminées",
};

const inForm: readonly AskedKey[] = [
  "publication day",
  "consultation day",
  "notification day",
  "start day",
  "kick-off day",
];

/** More would hide the form. */
const mostLinks = 6;

/** One item of the list, with links to the acts of that contract that supply it. */
export function askedWords(asked: Asked, facts: StepFacts, reference: string): AskedWords {
  const { key, state, mandatory, lacking } = asked;
  const links = state === "done" ? [] : linksOf(asked, reference);
  return {
    key,
    state,
    mandatory,
    label: labels[key],
    detail: state === "done" ? null : detailOf(key, facts, lacking.length - mostLinks),
    links: links.slice(0, mostLinks),
    inForm: inForm.includes(key),
  };
}

function detailOf(key: AskedKey, facts: StepFacts, others: number): string | null {
  switch (key) {
    case "validated statements":
      return `${countOf(facts.openStatements, "relevé")} à valider ou à renvoyer`;
    case "declared months":
      return `${countOf(facts.undeclaredMonths, "mois d’embauche", "mois d’embauche")} sans relevé`;
    case "hours done":
      return `il reste ${formatHours(facts.remaining)}`;
    case "ended hires":
      return `${countOf(facts.openHires, "embauche")} sans fin`;
    case "publication day":
    case "consultation day":
    case "notification day":
    case "contractors":
    case "objectives":
    case "start day":
    case "kick-off day":
    case "interlocutors":
    case "modalities":
      return others > 0 ? `et ${countOf(others, "autre")}` : null;
  }
}

function linksOf({ key, lacking }: Asked, reference: string): AskedWords["links"] {
  switch (key) {
    case "contractors":
      return lacking.map(({ name }) => ({
        label: `Ajouter celui du ${name}`,
        to: paths.addContractor(reference, { pour: "etape" }),
      }));
    case "objectives":
      return lacking.map(({ name }) => ({ label: `Fixer ${name}`, to: paths.editContract(reference) }));
    case "interlocutors":
    case "modalities":
      return lacking.map(({ id, name }) => ({
        label: name,
        to: paths.editContractor(reference, id, { pour: "etape" }),
      }));
    case "validated statements":
    case "declared months":
      return [{ label: "Ouvrir la grille des heures", to: paths.hoursGrid(reference) }];
    case "ended hires":
      return [{ label: "Voir les embauches", to: `${paths.contract(reference)}#embauches` }];
    case "hours done":
    case "publication day":
    case "consultation day":
    case "notification day":
    case "start day":
    case "kick-off day":
      return [];
  }
}

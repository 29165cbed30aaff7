import { countOf, formatList } from "#app/ui/french.ts";
import type { SupplyOfLot } from "#db/queries/contracts/lines-in-use.server.ts";
import type { CreateContractOutcome, UnknownName } from "./create-contract.server.ts";
import type { UpdateContractOutcome } from "./update-contract.server.ts";

type Refusal = { formErrors?: string[]; fieldErrors?: Record<string, string[]> };
type Told = Exclude<
  CreateContractOutcome | UpdateContractOutcome,
  { outcome: "created" | "saved" | "not found" | "modified meanwhile" | "not taken" }
>;

/**
 * What to say of a refusal, beside its field when it has one. A contract of another host is named by its host alone:
 * its object is not for this one to read.
 */
export function refusalWords(told: Told, ownHost: string | null): Refusal {
  switch (told.outcome) {
    case "reference taken": {
      const { hostId, hostName, title } = told.holder;
      const holder =
        hostId === ownHost
          ? `«\u00a0${title}\u00a0»`
          : `un marché ${hostName ? `de ${hostName}` : "à attribuer"}`;
      return {
        fieldErrors: {
          reference: [`Cette référence est déjà celle de ${holder}\u00a0: écrivez-en une autre.`],
        },
      };
    }
    case "id taken":
      return {
        formErrors: [
          "Ce formulaire a déjà servi\u00a0: rouvrez «\u00a0Créer un marché\u00a0» et recommencez.",
        ],
      };
    case "contract closed":
      return {
        fieldErrors: {
          stage: [
            "Ce marché est clos ou annulé\u00a0: choisissez «\u00a0En cours\u00a0» pour le rouvrir avec vos changements.",
          ],
        },
      };
    case "lines in the way":
      return {
        formErrors: told.refusals.map((line) =>
          line.why === "has supply"
            ? `${line.name} ${supplyWords(line.supply)}`
            : `${line.name} ${lineWords[line.why]}`,
        ),
      };
    case "authority unknown":
    case "authority without name":
    case "authority ambiguous":
    case "commune unknown":
    case "commune ambiguous":
      return { fieldErrors: nameWords(told) };
  }
}

const lineWords = {
  "has hours": "a des embauches ou des relevés\u00a0: gardez-le, ou déplacez-les d’abord.",
  "has needs": "a des besoins d’embauche\u00a0: gardez-le.",
  "has records": "a des commandes ou des actions qualitatives\u00a0: gardez-le.",
  "has changes": "a des évolutions d’obligation\u00a0: gardez-le avec un objectif fixe.",
} as const;

/** « a été ouvert aux structures (2 réponses, 1 message) : gardez-le. » */
function supplyWords({ opened, answers, messages, steps }: SupplyOfLot): string {
  const said = [
    answers === 0 ? null : countOf(answers, "réponse"),
    messages === 0 ? null : countOf(messages, "message"),
    steps === 0 ? null : countOf(steps, "suite notée", "suites notées"),
  ].filter((words) => words !== null);
  const what = said.length === 0 ? "sans réponse encore" : formatList(said, "et");
  const start = opened ? "a été ouvert aux structures" : "a des échanges avec des structures";
  return `${start} (${what})\u00a0: gardez-le, ou fermez-le aux structures. Le retirer effacerait ce qu’elles ont dit.`;
}

function nameWords(told: UnknownName): Record<string, string[]> {
  switch (told.outcome) {
    case "authority unknown":
      return {
        buyer: ["Aucun maître d’ouvrage de ce nom\u00a0: écrivez son SIRET (14 chiffres) et son nom à côté."],
      };
    case "authority without name":
      return { buyerName: ["Ce SIRET est nouveau ici\u00a0: écrivez le nom du maître d’ouvrage."] };
    case "authority ambiguous":
      return {
        buyer: [
          `Plusieurs maîtres d’ouvrage ont ce nom (${told.names.join(", ")})\u00a0: choisissez dans la liste, ou écrivez le SIRET.`,
        ],
      };
    case "commune unknown":
      return {
        commune: [
          "Aucune commune de ce nom\u00a0: écrivez-la comme dans la liste, par exemple Crolles, ou son code INSEE.",
        ],
      };
    case "commune ambiguous":
      return {
        commune: [`Plusieurs communes ont ce nom\u00a0: écrivez le code INSEE (${told.codes.join(", ")}).`],
      };
  }
}

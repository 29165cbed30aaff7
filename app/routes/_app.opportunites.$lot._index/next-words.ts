import type { OwnExchange } from "#app/features/opportunity-answers/own-exchange.server.ts";
import type { OpenFacts } from "./structure-lot.server.ts";

/** What is asked next, of whom: by the stage of the lot, then by what was answered already. */
export function nextWords(
  open: Pick<OpenFacts, "stage" | "mechanisms" | "match">,
  exchange: Pick<OwnExchange, "answer" | "step">,
): string {
  const { answer, step } = exchange;
  if (open.match?.isExcluded === true)
    return "rien ne vous est demandé\u00a0: ce lot est pour d’autres structures.";
  if (step?.step === "contracted")
    return "le contrat est signé\u00a0: vos heures se déclarent dans «\u00a0Mes relevés\u00a0».";
  if (step?.step === "dropped")
    return "la facilitatrice a noté que cela n’irait pas plus loin. Écrivez-lui si ce n’est pas exact.";
  if (step !== null)
    return "vous êtes en relation avec l’entreprise\u00a0: dites à la facilitatrice ce qu’il en est.";
  if (answer?.given === "declined")
    return "rien ne vous est plus demandé. Vous pouvez changer d’avis tant que le lot est ouvert.";
  if (answer !== null) return `la facilitatrice a votre réponse. Ensuite, ${afterInterest(open)}.`;
  return `dites si cela vous intéresse, sans engagement. Ensuite, ${afterInterest(open)}.`;
}

function afterInterest({ stage, mechanisms }: Pick<OpenFacts, "stage" | "mechanisms">): string {
  const isReserved = mechanisms.some((code) => code.startsWith("reserved_"));
  switch (stage) {
    case "planned":
      return "l’acheteur et la facilitatrice écrivent le marché en sachant que des structures peuvent le faire";
    case "published":
      return isReserved
        ? "répondez vous-même à la consultation de l’acheteur dans le délai de son avis"
        : "la facilitatrice vous met en relation avec les entreprises qui répondent, ou avec celle qui sera retenue";
    case "awarded":
      return "la facilitatrice vous met en relation avec l’entreprise titulaire, en mise à disposition ou en sous-traitance";
  }
}

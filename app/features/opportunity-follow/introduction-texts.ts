import { structureKinds, type StructureKind } from "#app/domain/structure-kind.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";

type Party = { name: string; contact: string | null; email: string | null; phone: string | null };

export type Introduced = {
  lot: {
    reference: string;
    title: string;
    lotNumber: string;
    lotTitle: string | null;
    hours: number | null;
    endsOn: string | null;
  };
  company: Party;
  structure: Party & { kind: StructureKind | null };
  /** What the structure offered; null: it did not say it is interested, and no letter says it did. */
  offer: { offer: string | null; hours: number | null; availableOn: string | null } | null;
  /** Who signs: the host. */
  signature: string;
};

export type Letter = { subject: string; body: string };

/** The two mails that put a company and a structure in touch, to be read over before they leave. Hours in hundredths. */
export function introductionTexts(introduced: Introduced): { company: Letter; structure: Letter } {
  const { lot, company, structure, signature } = introduced;
  const what = `${lotName(lot)} du marché «\u00a0${lot.title}\u00a0» (${lot.reference})`;
  const hours = hoursSentence(introduced);
  return {
    company: {
      subject: `Mise en relation avec ${structure.name}\u00a0: ${lot.title}`,
      body: paragraphs(
        "Bonjour,",
        `Vous êtes attributaire du ${startLower(what)}.${hours}`,
        `${structure.name}${kindWords(structure.kind)} ${introduced.offer === null ? "pourrait" : "souhaite"} y travailler avec vous.${offerWords(introduced)}`,
        contactWords(structure),
        "Je vous propose de prendre contact directement. Dites-moi ce qui en sort, ou si un point vous arrête.",
        signature,
      ),
    },
    structure: {
      subject: `Mise en relation avec ${company.name}\u00a0: ${lot.title}`,
      body: paragraphs(
        "Bonjour,",
        introduced.offer === null
          ? `Le ${startLower(what)} pourrait vous convenir.${hours}`
          : `Vous avez dit votre intérêt pour le ${startLower(what)}.${hours}`,
        `${company.name} en est attributaire. Je lui écris en même temps qu’à vous.`,
        contactWords(company),
        "Je vous propose de prendre contact directement. Dites-moi ce qui en sort.",
        signature,
      ),
    },
  };
}

function hoursSentence({ lot: { hours, endsOn } }: Introduced): string {
  if (hours === null) return "";
  const until = endsOn === null ? "" : ` d’ici le ${formatDay(endsOn)}`;
  return ` Il y reste ${formatHours(hours)} d’insertion à faire${until}.`;
}

function offerWords({ offer }: Introduced): string {
  if (offer === null) return "";
  const hours = offer.hours === null ? "" : ` Elle peut prendre ${formatHours(offer.hours)}.`;
  const from =
    offer.availableOn === null ? "" : ` Elle est disponible à partir du ${formatDay(offer.availableOn)}.`;
  const words = offer.offer === null ? "" : ` Ce qu’elle propose\u00a0: ${offer.offer}`;
  return `${hours}${from}${words}`;
}

function kindWords(kind: StructureKind | null): string {
  return kind === null ? "" : ` (${structureKinds[kind].label})`;
}

/** « Son contact : Karim Haddad, contact@exemple.fr, 04 76 00 00 00 »; nothing when nothing is known. */
function contactWords({ contact, email, phone }: Party): string {
  const known = [contact, email, phone].filter((words) => words !== null);
  return known.length === 0 ? "" : `Son contact\u00a0: ${known.join(", ")}`;
}

/** « Lot 2 … » inside a sentence. */
function startLower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function paragraphs(...texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

import type { Letter } from "#app/platform/docx/letter.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { WholeMessage } from "#db/queries/message-log.server.ts";

type Kept = Pick<WholeMessage, "companyName" | "siret" | "createdAt" | "accountName" | "subject" | "body">;

/** The letter a kept formal notice is. The host's own place is not known: the date stands alone. */
export function noticeLetter(message: Kept, hostName: string): Letter {
  const { companyName, siret, createdAt, accountName, subject, body } = message;
  return {
    sender: [hostName],
    recipient: [companyName ?? "", ...(siret === null ? [] : [`SIRET ${siret}`])],
    placeAndDate: `Le ${formatDay(dayInParis(new Date(createdAt)))}`,
    mention: "Lettre recommandée avec avis de réception",
    subject,
    paragraphs: body.split(/\n{2,}/),
    signature: [...(accountName === null ? [] : [accountName]), hostName],
  };
}

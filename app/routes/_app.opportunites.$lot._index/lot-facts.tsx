import type { ReactElement } from "react";
import type { Day } from "#app/domain/calendar.ts";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { tradeName } from "#app/domain/trade-name.ts";
import { deadlineWords } from "#app/features/opportunity-answers/deadline-words.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours, formatList } from "#app/ui/french.ts";
import type { OpenFacts } from "./structure-lot.server.ts";

/** What is public of an open lot. Unknown is said to be. */
export function LotFacts({ open, today }: { open: OpenFacts; today: Day }): ReactElement {
  const { stage, hours, mechanisms: codes, category, trade, cpv, holders, notice } = open;
  const day = (value: Day | null): string => (value === null ? "à préciser" : formatDay(value));
  const isPlanned = stage === "planned";
  return (
    <Facts
      facts={[
        {
          label: "Heures à placer",
          value: hours === null ? "à préciser par la facilitatrice" : formatHours(hours),
        },
        { label: "Étape", value: `${opportunityStages[stage].label}\u00a0: ${deadlineWords(open, today)}` },
        {
          label: "Dispositif",
          value:
            codes.length === 0
              ? "à préciser"
              : formatList(
                  codes.map((code) => mechanisms[code].label),
                  "et",
                ),
        },
        { label: "Métier", value: trade === null ? "à préciser" : tradeName(trade) },
        ...(category === null
          ? []
          : [{ label: "Type de marché", value: contractCategories[category].label }]),
        ...(cpv === null ? [] : [{ label: "Code CPV", value: cpv }]),
        {
          label: isPlanned ? "Publication prévue" : "Publié le",
          value: day(open.consultationOn),
        },
        ...(stage === "awarded" ? [{ label: "Attribué le", value: day(open.notifiedOn) }] : []),
        ...(stage === "awarded"
          ? [{ label: "Titulaire", value: holders.length === 0 ? "à préciser" : holders.join(", ") }]
          : []),
        { label: "Début du travail", value: day(open.startsOn) },
        { label: "Fin du travail", value: day(open.endsOn) },
        ...(open.replyBy === null
          ? []
          : [{ label: "Réponse attendue avant le", value: formatDay(open.replyBy) }]),
        { label: "Référence du marché", value: open.reference },
        ...(notice === null ? [] : [{ label: "Avis de l’acheteur", value: <NoticeLink notice={notice} /> }]),
        { label: "Ouvert aux structures le", value: formatDay(open.openedOn) },
      ]}
    />
  );
}

function NoticeLink({ notice }: { notice: NonNullable<OpenFacts["notice"]> }): ReactElement {
  const { publishedOn, replyBy, url } = notice;
  const offers = replyBy === null ? "" : `, offres avant le ${formatDay(replyBy)}`;
  const words = `BOAMP du ${formatDay(publishedOn)}${offers}`;
  return url === null ? (
    <>{words}</>
  ) : (
    <a href={url} rel="noreferrer">
      {words}
    </a>
  );
}

import type { ReactElement } from "react";
import type { Day } from "#app/domain/calendar.ts";
import { contractCategories, type ContractCategory } from "#app/domain/exchange-codes.ts";
import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import { opportunityStages, type OpportunityStage } from "#app/domain/opportunity.ts";
import { tradeName } from "#app/domain/trade-name.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours, formatList } from "#app/ui/french.ts";
import { deadlineWords } from "./deadline-words.ts";

/** What is public of an open lot; hours in hundredths. `holders`: of an awarded lot. `notice`: as the buyer published it. */
export type PublicFacts = {
  stage: OpportunityStage;
  hours: number | null;
  mechanisms: readonly Mechanism[];
  category: ContractCategory | null;
  trade: string | null;
  cpv: string | null;
  reference: string;
  consultationOn: Day | null;
  notifiedOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  replyBy: Day | null;
  openedOn: Day;
  holders: readonly string[];
  notice: { publishedOn: Day; replyBy: Day | null; url: string | null } | null;
};

/** The facts of an open lot, for structures and for whom shows it to them. Unknown is said to be. */
export function LotFacts({ open, today }: { open: PublicFacts; today: Day }): ReactElement {
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

function NoticeLink({ notice }: { notice: NonNullable<PublicFacts["notice"]> }): ReactElement {
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

import type { ReactElement } from "react";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import { AnswerTag } from "#app/features/opportunity-answers/answer-tag.tsx";
import { ExchangeSection } from "#app/features/opportunity-answers/exchange-section.tsx";
import { KindNotice } from "#app/features/opportunity-answers/kind-notice.tsx";
import { opportunityContext } from "#app/features/opportunities/opportunity-name.ts";
import { LotFacts } from "#app/features/opportunity-answers/lot-facts.tsx";
import { OwnAnswerSection } from "#app/features/opportunity-answers/own-answer-section.tsx";
import { MatchReasons } from "#app/features/opportunities/match-reasons.tsx";
import { MatchScore } from "#app/features/opportunities/match-score.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { atStart } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { LotActs } from "./lot-acts.tsx";
import { nextWords } from "./next-words.ts";
import type { OpenFacts, StructureLotPage } from "./structure-lot.server.ts";

const crumbs = [{ label: "Opportunités", to: paths.opportunities() }];

/** One lot, as structures read it. */
export function StructureLot({ page }: { page: StructureLotPage }): ReactElement {
  const { open, exchange, closing, criteria } = page;
  const { answer, step } = exchange;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={page.title}
        context={opportunityContext({ ...page, holders: open?.holders ?? [] })}
        actions={<LotActs page={page} />}
      />
      {closing !== null && (
        <Notice tone="at_risk" title={`Cette opportunité est ${closing}.`}>
          Votre réponse et vos échanges restent ici.
        </Notice>
      )}
      <KindNotice criteria={criteria} />
      {open?.match?.isExcluded === true && <KeptForOthers />}
      <p>
        {open !== null && <MechanismChips codes={open.mechanisms} />}{" "}
        <AnswerTag answer={answer} step={step} askedOn={exchange.askedOn} />
      </p>
      {open !== null && <OpenParts open={open} page={page} />}
      {answer !== null && <OwnAnswerSection answer={answer} />}
      <ExchangeSection events={exchange.events} hostName={page.hostName} />
    </>
  );
}

function OpenParts({ open, page }: { open: OpenFacts; page: StructureLotPage }): ReactElement {
  const { match, note } = open;
  return (
    <>
      {note !== null && (
        <Section title="Ce que dit la facilitatrice ou l’acheteur" panel>
          <p className="pre-line">{note}</p>
        </Section>
      )}
      {match !== null && (
        <Section
          title="Pourquoi elle vous est proposée"
          panel
          end={match.isExcluded ? undefined : <MatchScore blocks={match.blocks} />}
        >
          <MatchReasons reasons={match.reasons} voice="to" />
        </Section>
      )}
      <Section title="Le lot" panel>
        <LotFacts open={open} today={page.today} />
      </Section>
      <Section title="La suite" panel>
        <p>{atStart(nextWords(open, page.exchange))}</p>
      </Section>
    </>
  );
}

function KeptForOthers(): ReactElement {
  return (
    <Notice tone="at_risk" title="Ce lot est réservé par la loi à d’autres structures que la vôtre.">
      Vous pouvez le lire, pas vous y dire intéressée. Si le type de votre structure est faux sur votre fiche,
      demandez à votre facilitatrice de le corriger.
    </Notice>
  );
}

/** A lot that was open and is not any more, for whoever said nothing of it. */
export function GoneLot(): ReactElement {
  return (
    <>
      <PageHead crumbs={crumbs} title="Opportunité fermée" />
      <EmptyState
        kind="filtered"
        title="Ce lot n’est plus ouvert aux structures"
        actions={
          <LinkButton variant="primary" to={paths.opportunities()}>
            Voir les opportunités ouvertes
          </LinkButton>
        }
      >
        Ses heures sont placées, son marché est fini, ou il a été refermé. Vous n’y aviez pas répondu.
      </EmptyState>
    </>
  );
}

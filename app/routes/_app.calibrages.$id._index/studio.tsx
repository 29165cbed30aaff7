import type { ReactElement } from "react";
import { isTrade } from "#app/domain/trade.ts";
import { leadWords } from "#app/features/studies/lead-words.ts";
import type { LiveStudy } from "#app/features/study-lots/live-study.ts";
import type { LotsReply } from "#app/features/study-lots/lots-reply.ts";
import { owesHours, ratesOf, sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { LotsForm } from "./lots-form.tsx";
import { LotsRead } from "./lots-read.tsx";
import type { StudioPage } from "./read-studio.server.ts";
import { ScenariosSection } from "./scenarios-section.tsx";
import { useLotsForm } from "./use-lots-form.ts";
import type { SendTable } from "./use-while-saving.ts";

/** The sentence, the three scenarios and the lots, all following what is typed. */
export function EditedStudio({
  page,
  reply,
  send,
}: {
  page: StudioPage;
  reply: LotsReply | undefined;
  send: SendTable;
}): ReactElement {
  const lots = useLotsForm(page, reply);
  return (
    <>
      {/* Pressing Enter in a field takes the first button: it must be the one that saves. */}
      <button className="visually-hidden" form={lots.form.id} tabIndex={-1} aria-hidden>
        Calculer et enregistrer
      </button>
      <Results page={page} sized={lots.live.sized} form={lots.form.id} />
      <LotsForm page={page} lots={lots} reply={reply} send={send} />
    </>
  );
}

/** The same, to be read. */
export function ReadStudio({ page }: { page: StudioPage }): ReactElement {
  return (
    <>
      <Results page={page} sized={sizeStoredStudy(page.study, page.lots)} form={null} />
      <LotsRead page={page} />
    </>
  );
}

/** Whether a lot's hours change with the scenario. */
function followsScenario({ rate, rule, mechanism }: StudyLot): boolean {
  return rate === null && rule !== "per_amount" && owesHours(mechanism);
}

type ResultsProps = { page: StudioPage; sized: LiveStudy["sized"]; form: string | null };

function Results({ page, sized, form }: ResultsProps): ReactElement {
  const { study, lots, evidence, usage } = page;
  const rates = ratesOf(study);
  const isKnown =
    evidence.lots.some(({ supply }) => supply !== null) && lots.some(({ trade }) => isTrade(trade));
  const { before, fact, after } = leadWords({
    total: sized[study.scenario].total,
    rate: lots.some(followsScenario) ? rates[study.scenario] : null,
    months: study.durationMonths,
    category: study.category,
    able: isKnown ? evidence.able : null,
  });
  return (
    <>
      <p className="lead">
        {before}
        <b>{fact}</b>
        {after}
      </p>
      <ScenariosSection
        rates={rates}
        kept={study.scenario}
        sized={sized}
        months={study.durationMonths}
        usage={usage}
        form={form}
      />
    </>
  );
}

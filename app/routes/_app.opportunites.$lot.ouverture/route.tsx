import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerOpening } from "#app/features/opportunity-follow/answer-opening.server.ts";
import { OpeningForm } from "#app/features/opportunity-follow/opening-form.tsx";
import { askOwnLot } from "#app/features/opportunity-follow/own-lot.server.ts";
import { PublicLotPanel } from "#app/features/opportunity-follow/public-lot-panel.tsx";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { HoursArithmetic } from "./hours-arithmetic.tsx";
import { OpeningState } from "./opening-state.tsx";
import { OtherLots } from "./other-lots.tsx";
import { readOpening, type OpeningPage } from "./read-page.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ouvrir aux structures", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  return readOpening(await askOwnLot(args, "open opportunity"));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askOwnLot(args, "open opportunity", true);
  return answerOpening(asked, await readForm(args.request));
}

export default function OpeningRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { lot, contract, state } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: contract.title, to: paths.contract(contract.reference) }]}
        title={`${lot.name}, ${titleEnds[state]}`}
        context={`${contract.reference} · ${contract.authority}`}
        actions={<LotLinks page={page} />}
      />
      <div className="stack">
        <OpeningState page={page} />
        {!page.hasHost && (
          <Notice title="Aucun porteur n’a encore pris ce marché en charge.">
            Les réponses des structures seront lues par la facilitatrice qui le prendra.
          </Notice>
        )}
        <Section title="Heures à placer">
          <HoursArithmetic placed={page.placed} />
        </Section>
        {isWritten(page) && (
          <Section title={state === "never" ? "Ouvrir ce lot" : "Ce que lisent les structures"}>
            <OpeningForm
              key={page.seen}
              values={page.values}
              left={page.placed === null ? null : formatHours(page.placed.left)}
              others={page.others
                .filter(({ mayOpen }) => mayOpen)
                .map(({ id, name, hours }) => ({ id, words: `${name}, ${hoursWords(hours)}` }))}
              frame={{
                reply,
                seen: page.seen,
                back: paths.contract(contract.reference),
                verb: state === "never" ? "Ouvrir aux structures" : "Enregistrer",
              }}
            />
          </Section>
        )}
        <Section
          title="Aperçu"
          note="Exactement ce que les structures lisent&nbsp;: aucun montant, aucune personne, aucune réponse."
        >
          <PublicLotPanel lot={page.shown} />
        </Section>
        <OtherLots others={page.others} />
      </div>
    </>
  );
}

const titleEnds = {
  open: "ouvert aux structures",
  scheduled: "bientôt ouvert aux structures",
  closed: "fermé aux structures",
  never: "pas encore ouvert aux structures",
} as const;

/** A lot whose hours are all done may still be opened with another number. */
function isWritten({ state, refusal, placed }: OpeningPage): boolean {
  return state !== "never" || refusal === null || placed?.left === 0;
}

function hoursWords(hours: number | null): string {
  return hours === null ? "heures à préciser" : `${formatHours(hours)} à placer`;
}

function LotLinks({ page: { lot, counts, isFacilitator } }: { page: OpeningPage }): ReactElement {
  const answers = counts.interested + counts.declined;
  return (
    <>
      {isFacilitator && (
        <LinkButton to={paths.opportunity(lot.id)}>
          {answers === 0 ? "Voir l’opportunité" : `Voir ${countOf(answers, "réponse")}`}
        </LinkButton>
      )}
      <LinkButton icon="people" to={paths.lotStructures(lot.id)}>
        Qui peut faire ce lot
      </LinkButton>
    </>
  );
}

export const ErrorBoundary = RouteError;

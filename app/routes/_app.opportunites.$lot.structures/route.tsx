import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { opportunityAnswers } from "#app/domain/opportunity-answer.ts";
import { answersWords } from "#app/features/opportunity-follow/count-words.ts";
import { askOwnLot } from "#app/features/opportunity-follow/own-lot.server.ts";
import { StructuresTable } from "#app/features/opportunity-follow/structures-table.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { atStart, countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Sub } from "#app/ui/table.tsx";
import { NobodyFound } from "./nobody-found.tsx";
import { readSupply, type SupplyPage } from "./read-page.server.ts";
import { SupplyFilterBar } from "./supply-filter-bar.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  {
    title: page
      ? pageTitle("Qui peut faire ce lot", page.contract.title)
      : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  return readSupply(await askOwnLot(args, "see supply"), new URL(args.request.url).searchParams);
}

export default function LotStructuresRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { lot, contract, lines, found, total } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: contract.title, to: paths.contract(contract.reference) }]}
        title={page.title}
        context={`${lot.name} · ${contract.reference} · ${contract.authority}`}
        actions={<SupplyActs page={page} />}
      />
      {found > 0 && (
        <>
          <p className="lead">{`${page.said} ${answersSentence(page)}`}</p>
          <SupplyFilterBar choice={page.choice} kinds={page.kinds} />
        </>
      )}
      {total === 0 ? (
        <NobodyFound page={page} />
      ) : (
        <>
          <StructuresTable
            caption={`${countOf(total, "structure")}, celle à qui le lot convient le mieux d’abord`}
            lines={lines}
            answer={
              page.seesWho
                ? (line) => <Answered line={line} lot={lot.id} follows={page.mayFollow} />
                : undefined
            }
          />
          <Pagination {...page} noun={["structure", "structures"]} />
        </>
      )}
    </>
  );
}

/** A buyer reads how many answered, never who, until its contract is given. */
function answersSentence({ counts, seesWho, isOpen }: SupplyPage): string {
  const answers = counts.interested + counts.declined;
  if (!isOpen && answers === 0) return "Le lot ne leur est pas encore ouvert.";
  const words = `${atStart(answersWords(counts))}.`;
  return seesWho
    ? words
    : `${words} Lesquelles ont répondu vous sera dit une fois le marché attribué\u00a0: d’ici là, tous les candidats sont traités de même.`;
}

function SupplyActs({ page: { lot, isOpen, mayOpen } }: { page: SupplyPage }): ReactElement {
  return (
    <>
      <LinkButton icon="download" reloadDocument to={paths.lotStructuresFile(lot.id)}>
        CSV
      </LinkButton>
      {mayOpen && (
        <LinkButton {...(isOpen ? {} : { variant: "primary" as const })} to={paths.openOpportunity(lot.id)}>
          {isOpen ? "Ce qu’elles lisent" : "Ouvrir aux structures"}
        </LinkButton>
      )}
    </>
  );
}

type Line = SupplyPage["lines"][number];

function Answered({ line, lot, follows }: { line: Line; lot: string; follows: boolean }): ReactElement {
  if (line.answered === null) return <span className="faint">pas encore</span>;
  const { label } = opportunityAnswers[line.answered.answer];
  return (
    <>
      {follows ? <Link to={paths.opportunityAnswer(lot, line.siret)}>{label}</Link> : label}
      <Sub>{`le ${formatTightDay(line.answered.on)}`}</Sub>
    </>
  );
}

export const ErrorBoundary = RouteError;

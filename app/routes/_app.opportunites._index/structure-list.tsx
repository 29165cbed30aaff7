import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { criteriaWords } from "#app/features/opportunity-answers/criteria-words.ts";
import { NoticeHints } from "#app/features/notices/notice-hints.tsx";
import { KindNotice } from "#app/features/opportunity-answers/kind-notice.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { lessFittingParams } from "./filter-words.ts";
import { NoOpportunity } from "./no-opportunity.tsx";
import { OpportunityCard } from "./opportunity-card.tsx";
import { OpportunityFilterBar } from "./opportunity-filter-bar.tsx";
import type { StructureListPage } from "./structure-list.server.ts";

/** What a structure could do, the best first. */
export function StructureList({ page }: { page: StructureListPage }): ReactElement {
  const { criteria, filters, lots, total, less, mechanisms, today, open } = page;
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title={`${total === 0 ? "Aucune opportunité" : countOf(total, "opportunité")} pour ${criteria.name}`}
        context={criteriaWords(criteria)}
        actions={
          <>
            <LinkButton icon="bell" to={paths.alerts()}>
              Recevoir par courriel
            </LinkButton>
            {criteria.kind !== null && (
              <LinkButton icon="edit" to={paths.editStructure(criteria.siret)}>
                Corriger ma fiche
              </LinkButton>
            )}
          </>
        }
      />
      <KindNotice criteria={criteria} />
      {open > 0 && <OpportunityFilterBar filters={filters} found={total} offered={mechanisms} />}
      {lots.length === 0 && criteria.kind !== null && <NoOpportunity page={page} />}
      {lots.length > 0 && (
        <>
          <ol className="opps">
            {lots.map((line) => (
              <OpportunityCard key={line.lotId} line={line} today={today} />
            ))}
          </ol>
          <Pagination {...page} noun={["opportunité", "opportunités"]} />
          {less > 0 && (
            <p>
              <Link to={withParams(params, lessFittingParams)}>
                {countOf(less, "autre opportunité convient moins", "autres opportunités conviennent moins")}
              </Link>
            </p>
          )}
        </>
      )}
      <NoticeHints hints={page.hints} />
    </>
  );
}

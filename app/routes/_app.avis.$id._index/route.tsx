import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { NoticeBecomes } from "#app/features/notices/notice-becomes.tsx";
import { buyerWords, clauseToCheck, limitWords, noClauseKnown } from "#app/features/notices/notice-words.ts";
import { OfficialNotice } from "#app/features/notices/official-notice.tsx";
import { askNotice } from "#app/features/notices/own-notice.server.ts";
import { readNotice } from "#app/features/notices/read-notice.server.ts";
import { MatchReasons } from "#app/features/opportunities/match-reasons.tsx";
import { MatchScore } from "#app/features/opportunities/match-score.tsx";
import { paths } from "#app/paths.ts";
import { atStart } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { FollowersSection } from "./followers-section.tsx";
import { NoticeActions } from "./notice-actions.tsx";
import { NoticeFacts } from "./notice-facts.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data ? pageTitle(`Avis ${data.notice.id}`, "Opportunités") : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  return readNotice(await askNotice(args));
}

export default function NoticeRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { notice, isStructure } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Opportunités", to: paths.opportunities() },
          { label: "Avis à vérifier", to: paths.notices() },
        ]}
        title={notice.title}
        context={`${buyerWords(notice)}. ${atStart(limitWords(notice))}.`}
      />
      <p>{isStructure ? noClauseKnown : clauseToCheck}</p>
      <NoticeBecomes notice={notice} isStructure={isStructure} />
      <NoticeActions page={page} />
      {notice.reasons.length > 0 && (
        <Section id="pourquoi" title="Pourquoi cet avis">
          {notice.blocks !== null && <MatchScore blocks={notice.blocks} />}
          <MatchReasons reasons={notice.reasons} voice="to" />
        </Section>
      )}
      {!isStructure && <FollowersSection followers={page.followers} />}
      <NoticeFacts page={page} />
      <OfficialNotice notice={notice} />
    </>
  );
}

export const ErrorBoundary = RouteError;

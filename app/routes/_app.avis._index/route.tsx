import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerMark } from "#app/features/notices/answer-mark.server.ts";
import { askSearch } from "#app/features/notices/ask-search.server.ts";
import { lastSearch } from "#app/features/notices/last-search.server.ts";
import { NoticeCard } from "#app/features/notices/notice-card.tsx";
import { noticeIntents } from "#app/features/notices/notice-intents.ts";
import { NoticesFilterBar } from "#app/features/notices/notices-filter-bar.tsx";
import { askNotices } from "#app/features/notices/own-notice.server.ts";
import { readNotices } from "#app/features/notices/read-notices.server.ts";
import { SearchPanel } from "#app/features/notices/search-panel.tsx";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { NoNotice } from "./no-notice.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Avis à vérifier", "Opportunités") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await askNotices(request, context);
  const list = await readNotices(asked, new URL(request.url).searchParams);
  return { ...list, lastSearch: await lastSearch(asked.db, nowOf(context)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await askNotices(request, context);
  const form = await readForm(request);
  const list = `${paths.notices()}${new URL(request.url).search}`;
  if (textIn(form, "intent") !== noticeIntents.search)
    return answerMark(asked, form, { list, at: instant(nowOf(context)) });
  if (asked.isStructure) throw new Response(null, { status: 403 });
  return redirectSaying(list, await askSearch(context, asked));
}

export default function NoticesRoute(): ReactElement {
  const { lastSearch: search, ...list } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const query = params.size === 0 ? "" : `?${params.toString()}`;
  const { notices, isStructure } = list;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Opportunités", to: paths.opportunities() }]}
        title="Avis à vérifier"
        context={isStructure ? forStructure : forFacilitator}
      />
      <SearchPanel search={search} maySearch={!isStructure} />
      {!list.never && <NoticesFilterBar list={list} />}
      {notices.length === 0 ? (
        <NoNotice list={list} />
      ) : (
        <>
          <ol className="opps">
            {notices.map((notice) => (
              <NoticeCard
                key={notice.id}
                notice={notice}
                isStructure={isStructure}
                level={2}
                search={query}
              />
            ))}
          </ol>
          <Pagination {...list} noun={["avis", "avis"]} />
        </>
      )}
    </>
  );
}

const forStructure =
  "Marchés publiés au BOAMP dans le département, vos métiers d’abord. Ce sont des indices\u00a0: aucune clause n’est connue, la facilitatrice le vérifie.";
const forFacilitator =
  "Marchés publiés au BOAMP dans le département. Ce sont des indices\u00a0: aucune clause n’est connue avant que vous l’ayez vérifiée.";

export const ErrorBoundary = RouteError;

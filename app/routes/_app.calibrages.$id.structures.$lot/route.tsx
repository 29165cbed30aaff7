import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { ableTitle, reservedCountWords, saidWords } from "#app/features/opportunity-follow/able-words.ts";
import { structureLine } from "#app/features/opportunity-follow/structure-line.ts";
import { StructuresTable } from "#app/features/opportunity-follow/structures-table.tsx";
import { whyNobody } from "#app/features/opportunity-follow/why-nobody.server.ts";
import { hoursByLot } from "#app/features/study-evidence/hours-by-lot.ts";
import { studySupply } from "#app/features/study-evidence/study-supply.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { paths } from "#app/paths.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { NobodyAble } from "./nobody-able.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  {
    title: page
      ? pageTitle(`Qui peut faire le lot ${page.lot.number}`, page.study.title)
      : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  const lot = lots.find(({ id }) => id === args.params.lot);
  if (!lot) throw new Response(null, { status: 404 });
  const hours = hoursByLot(study, lots);
  const found = (await studySupply(db, { study, lots: [lot], hours, today })).get(lot.id);
  const lines = (found?.able ?? []).map(structureLine);
  const { shown, ...page } = pageOf(lines, new URL(args.request.url).searchParams);
  return {
    ...page,
    study: { id: study.id as string, title: study.title, place: study.communeName },
    lot: { id: lot.id as string, number: lot.number, title: lot.title },
    title: ableTitle(lines),
    said: `${saidWords(lines)} ${reservedCountWords(found?.able ?? [])}`,
    lines: shown,
    nobody: found !== undefined && lines.length === 0 ? await whyNobody(db, found.lot) : null,
    mayRecord: mayEver(viewer.role, "edit activities"),
  };
}

export default function StudyStructuresRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { study, lot, lines, total, nobody } = page;
  const name = `Lot ${lot.number}, ${lot.title}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: study.title, to: paths.study(study.id) },
          { label: "Dispositifs", to: paths.studyMechanisms(study.id) },
        ]}
        title={page.title}
        context={study.place === null ? name : `${name} · ${study.place}`}
      />
      {nobody === null ? (
        <>
          <p className="lead">{page.said}</p>
          <StructuresTable
            caption={`${countOf(total, "structure")}, celle à qui le lot convient le mieux d’abord`}
            lines={lines}
          />
          <Pagination {...page} noun={["structure", "structures"]} />
        </>
      ) : (
        <NobodyAble nobody={nobody} study={study.id} lot={lot.id} mayRecord={page.mayRecord} />
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { activities } from "#app/domain/activity.ts";
import { activitiesOfLot } from "#app/domain/activity-of-lot.ts";
import { mayEver } from "#app/domain/permission.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { studySupply } from "#app/features/study-evidence/study-supply.server.ts";
import { paths } from "#app/paths.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listDirectoryStructures } from "#db/queries/structure-activities.server.ts";
import { ableLine } from "./able-line.ts";
import { AbleTable } from "./able-table.tsx";
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
  const able = (await studySupply(db, { study, lots: [lot], today })).get(lot.id) ?? null;
  const mayRecord = mayEver(viewer.role, "edit activities");
  const wanted = activitiesOfLot(lot);
  return {
    study: { id: study.id as string, title: study.title, place: study.communeName },
    lot: { id: lot.id as string, number: lot.number, title: lot.title },
    wanted: wanted?.map((code) => activities[code].label) ?? null,
    able: able?.map((one) => ableLine(one, mayRecord)) ?? null,
    directory: mayRecord && (able ?? []).length === 0 ? await listDirectoryStructures(db) : [],
    mayRecord,
  };
}

export default function StudyStructuresRoute(): ReactElement {
  const { study, lot, wanted, able, directory, mayRecord } = useLoaderData<typeof loader>();
  const name = `Lot ${lot.number}, ${lot.title}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: study.title, to: paths.study(study.id) },
          { label: "Dispositifs", to: paths.studyMechanisms(study.id) },
        ]}
        title="Qui peut faire ce lot"
        context={study.place === null ? name : `${name} · ${study.place}`}
      />
      {able !== null && able.length > 0 ? (
        <>
          <p className="lead">{wantedWords(wanted)}</p>
          <AbleTable lines={able} />
          <p className="soft">
            Les distances ne sont pas connues ici&nbsp;: les structures sont rangées de la même commune au
            même département. Une structure listée a dit savoir faire ce métier&nbsp;; sa disponibilité est à
            lui demander.
          </p>
        </>
      ) : (
        <NobodyAble
          wanted={wanted}
          isKnown={able !== null}
          study={study.id}
          lot={lot.id}
          directory={directory}
          mayRecord={mayRecord}
        />
      )}
    </>
  );
}

function wantedWords(wanted: readonly string[] | null): string {
  const words = formatList(
    (wanted ?? []).map((label) => `«\u00a0${inSentence(label)}\u00a0»`),
    "ou",
  );
  return `Les structures d’insertion et du handicap qui disent faire ${words}, la plus proche d’abord.`;
}

export const ErrorBoundary = RouteError;

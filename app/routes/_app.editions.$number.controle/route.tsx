import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import {
  auditWords,
  hiddenWords,
  ruleWords,
  togetherWords,
} from "#app/features/edition-report/control-words.ts";
import { mergedWords } from "#app/features/edition-report/merged-words.ts";
import { readReport } from "#app/features/edition-report/read-report.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: pageTitle(
      data === undefined ? errorWords(error).title : `Contrôle de l’édition n° ${data.number}`,
    ),
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "view editions");
  const report = await readReport(databaseOf(context), params.number ?? "");
  if (report === undefined) throw new Response(null, { status: 404 });
  const { content } = report;
  return {
    number: content.number ?? 0,
    period: editionPeriodWords(content),
    publishedOn: content.publishedOn,
    rules: ruleWords(content.parameters),
    hidden: hiddenWords(content.disclosure),
    audit: auditWords(content.disclosure),
    together: togetherWords(content.disclosure),
    merged: mergedWords(content),
  };
}

/** The disclosure control of an edition, for someone who has never heard of it. */
export default function EditionControlRoute(): ReactElement {
  const { number, period, publishedOn, rules, hidden, audit, together, merged } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`Contrôle de l’édition n° ${number}`}
        crumbs={[
          { label: "Éditions", to: paths.editions() },
          { label: `Édition n° ${number}`, to: paths.edition(number) },
        ]}
        context={`${period}${publishedOn === null ? "" : `, figée le ${formatDay(publishedOn)}`}.`}
      />
      <p className="lead">{hidden}</p>
      <Section title="Ce que veut dire «&nbsp;s&nbsp;»">
        <p className="prose">
          «&nbsp;s&nbsp;» veut dire secret statistique&nbsp;: le nombre existe, il n’est pas montré, parce
          qu’il ferait reconnaître quelqu’un. «&nbsp;n.d.&nbsp;» veut dire non disponible&nbsp;: personne ne
          l’a renseigné.
        </p>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title="Pourquoi d’autres chiffres sont cachés">
        <p className="prose">
          Cacher un seul nombre ne suffit pas&nbsp;: quand le total et les autres lignes sont montrés, une
          soustraction le rend. D’autres chiffres sont donc cachés, le moins possible, jusqu’à ce qu’aucune
          soustraction ni aucun encadrement ne rende un nombre sensible.
        </p>
      </Section>
      <Section title="Pour qui cela a été vérifié">
        <p className="prose">{audit}</p>
        <p className="prose">{together}</p>
      </Section>
      <Section title="Ce qui est regroupé">
        {merged.length === 0 ? (
          <p className="prose">Rien n’a été regroupé dans cette édition.</p>
        ) : (
          <>
            <p className="prose">Trop peu de personnes pour être montrés à part&nbsp;:</p>
            <ul>
              {merged.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <p>
        <Link to={paths.edition(number)}>Revenir à l’édition n°&nbsp;{number}</Link>
      </p>
    </>
  );
}

export const ErrorBoundary = RouteError;

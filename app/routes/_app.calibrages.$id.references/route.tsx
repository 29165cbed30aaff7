import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEditStudy } from "#app/domain/study-state.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { studyReferences } from "#app/features/studies/study-references.server.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import { updateStudyReferences } from "#app/features/studies/update-study-references.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { atStart, formatHours } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle("Références", data.title) : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  const { updated, ...now } = await studyReferences(db, { study, lots, today });
  const hours = (of: typeof study, its: typeof lots) => sizeStoredStudy(of, its)[of.scenario].total.hours;
  return {
    ...now,
    id: study.id as string,
    title: study.title,
    seen: String(study.revision),
    before: formatHours(hours(study, lots)),
    after: formatHours(hours(updated.study, updated.lots)),
    mayEdit: mayEditStudy(study.state, viewer.role),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, scope, db, study, today } = await askOwnStudy(args, "edit study");
  const seen = textIn(await readForm(args.request), recordFields.seen);
  const { outcome } = await updateStudyReferences(db, { viewer, scope, id: study.id, seen, today });
  switch (outcome) {
    case "updated":
      return redirectSaying(paths.study(study.id), "Cette note suit les références en vigueur.");
    case "modified meanwhile":
      return redirectSaying(
        paths.studyReferences(study.id),
        "Cette note a changé pendant votre lecture\u00a0: relisez avant de mettre à jour.",
      );
    case "not editable":
      throw new Response(null, { status: 403 });
    case "not found":
      throw new Response(null, { status: 404 });
  }
}

export default function StudyReferencesRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { differences, id, mayEdit, isBehind } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: page.title, to: paths.study(id) },
        ]}
        title="Références de la note"
        context={`Cette note\u00a0: ${page.version}. En vigueur\u00a0: ${page.latest}.`}
        actions={<LinkButton to={paths.referenceVersions()}>Toutes les versions</LinkButton>}
      />
      {differences.length === 0 ? (
        <p>
          Aucune valeur de cette note n’a changé depuis. Les textes des clauses sont toujours les derniers
          adoptés.
        </p>
      ) : (
        <>
          <p>{`Avec les valeurs en vigueur, le scénario retenu passe de ${page.before} à ${page.after}.`}</p>
          <Table cards caption="Ce qui a changé pour cette note">
            <TableHead>
              <ColumnHead>Valeur</ColumnHead>
              <ColumnHead numeric>Dans la note</ColumnHead>
              <ColumnHead numeric>En vigueur</ColumnHead>
            </TableHead>
            <TableBody>
              {differences.map(({ key, label, before, after }) => (
                <Row key={key}>
                  <RowHead>{atStart(label)}</RowHead>
                  <Cell numeric label="Dans la note">
                    {before}
                  </Cell>
                  <Cell numeric label="En vigueur">
                    {after}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </>
      )}
      {mayEdit && (isBehind || differences.length > 0) && (
        <Form method="post">
          <input type="hidden" name={recordFields.seen} value={page.seen} />
          <div className="actions">
            <Button variant="primary">Mettre à jour les références</Button>
            <LinkButton variant="quiet" to={paths.study(id)}>
              Garder celles de la note
            </LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;

import { Form, Link, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, type ReactElement } from "react";
import type { SourceStanding } from "#app/features/directory-refresh/source-standing.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Result } from "./result.tsx";

type Props = { sources: readonly SourceStanding[]; department: string; refusal: string | null };

const lookAgainEvery = 1500;

/** Each service: when it was last asked, what came of it, and the button that asks it again. */
export function SourcesForm({ sources, department, refusal }: Props): ReactElement {
  const isRunning = sources.some((one) => one.isRunning);
  const asking = useNavigation().state === "submitting";
  return (
    <Section title="Services interrogés">
      {isRunning && <UnderWay />}
      <Form method="post" className="stack">
        <DepartmentField department={department} refusal={refusal} />
        <Table caption="Services, et la dernière fois qu’ils ont été interrogés" cards>
          <TableHead>
            <ColumnHead>Service</ColumnHead>
            <ColumnHead>Dernière actualisation</ColumnHead>
            <ColumnHead>Résultat</ColumnHead>
            <ColumnHead>Actualiser</ColumnHead>
          </TableHead>
          <TableBody>
            {sources.map((one) => (
              <Row key={one.source}>
                <RowHead name>
                  {one.label}
                  <Sub>{one.gives}</Sub>
                </RowHead>
                <Cell label="Dernière actualisation">{one.standing}</Cell>
                <Cell label="Résultat" nothing={one.numbers === null && one.remark === null}>
                  <Result numbers={one.numbers} remark={one.remark} />
                </Cell>
                <Cell>
                  {one.closed ?? (
                    <Button size="small" name="source" value={one.source} disabled={asking || one.isRunning}>
                      {one.isRunning ? "En cours…" : "Actualiser maintenant"}
                      <span className="visually-hidden">{`\u00a0: ${one.label}`}</span>
                    </Button>
                  )}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Form>
    </Section>
  );
}

function DepartmentField({ department, refusal }: Pick<Props, "department" | "refusal">): ReactElement {
  return (
    <div className="field">
      <label htmlFor="department">Département</label>
      <span className="help" id="department-aide">
        Son code, par exemple 38.
      </span>
      <input
        className="input"
        id="department"
        name="department"
        defaultValue={department}
        maxLength={3}
        aria-describedby={refusal === null ? "department-aide" : "department-aide department-erreur"}
        aria-invalid={refusal === null ? undefined : true}
      />
      {refusal !== null && (
        <span className="error" id="department-erreur" role="alert">
          <Icon name="alert" />
          {refusal}
        </span>
      )}
    </div>
  );
}

/** Looks again by itself; without script, a link does. */
function UnderWay(): ReactElement {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, lookAgainEvery);
    return () => {
      clearInterval(timer);
    };
  }, [revalidate]);
  return (
    <div className="panel panel-pad stack" role="status">
      <p>
        <b>Actualisation en cours…</b> Le service est interrogé page par page, sans le presser.
      </p>
      <progress aria-label="Avancement de l’actualisation" />
      <p className="small soft">
        Vous pouvez quitter cette page&nbsp;: le résultat reste dans l’historique.{" "}
        <noscript>
          <Link to=".">Voir où elle en est</Link>
        </noscript>
      </p>
    </div>
  );
}

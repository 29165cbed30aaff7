import { Form, Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { FilterSearch } from "#app/ui/filter-fields.tsx";
import { withParams } from "#app/ui/list-url.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { EligibilitySummary } from "./eligibility-summary.tsx";
import type { FoundFile } from "./find-files.server.ts";

type Props = {
  found: { search: string; files: readonly FoundFile[]; more: boolean };
  /** What choosing does: « Choisir », « Proposer ». */
  verb: string;
};

const chosen = ["q", "participant"];

/** A search among one's own files, then a line to choose: links that keep the rest of the URL, no script. */
export function ChooseFile({ found, verb }: Props): ReactElement {
  const [params] = useSearchParams();
  const kept = [...params].filter(([name]) => !chosen.includes(name));
  return (
    <section className="stack" aria-label="Choisir un participant">
      <Form className="filterbar" aria-label="Chercher un participant">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterSearch label="Participant" value={found.search} placeholder="Nom, prénom ou code" />
        <Button variant="primary">Chercher</Button>
      </Form>
      {found.files.length === 0 ? (
        <p className="soft">
          Aucun dossier de ce nom. <Link to={paths.newParticipant()}>Créer un dossier</Link>
        </p>
      ) : (
        <FoundTable files={found.files} verb={verb} params={params} />
      )}
      {found.more && <p className="soft">Il y en a d’autres&nbsp;: écrivez le nom pour les trouver.</p>}
    </section>
  );
}

type FoundProps = { files: readonly FoundFile[]; verb: string; params: URLSearchParams };

function FoundTable({ files, verb, params }: FoundProps): ReactElement {
  return (
    <Table cards caption="Dossiers trouvés">
      <TableHead>
        <ColumnHead>Participant</ColumnHead>
        <ColumnHead>Commune</ColumnHead>
        <ColumnHead>Éligibilité</ColumnHead>
        <ColumnHead>Embauche en cours</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Actes</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {files.map(({ id, code, name, commune, eligibility, employer }) => (
          <Row key={id}>
            <RowHead name>
              {name}
              <Sub>{code}</Sub>
            </RowHead>
            <Cell label="Commune" nothing={commune === null}>
              {commune ?? "–"}
            </Cell>
            <Cell label="Éligibilité">
              <EligibilitySummary eligibility={eligibility} />
            </Cell>
            <Cell label="Embauche en cours" nothing={employer === null}>
              {employer ?? "Aucune"}
            </Cell>
            <Cell>
              <Link className="button small" to={withParams(params, { participant: id, q: null })}>
                {verb}
                <span className="visually-hidden"> {name}</span>
              </Link>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

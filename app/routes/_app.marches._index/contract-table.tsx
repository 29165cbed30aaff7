import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { contractStages } from "#app/domain/contract-stage.ts";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import type { Totals } from "#app/features/contracts/portfolio-contract.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatPercent } from "#app/ui/french.ts";
import { LightBadge } from "#app/ui/light-badge.tsx";
import type { Sort } from "#app/ui/list-url.ts";
import { Ruler } from "#app/ui/ruler.tsx";
import { SortHead } from "#app/ui/sort-head.tsx";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "#app/ui/table.tsx";
import type { ContractLine } from "./list-page.ts";

type ContractTableProps = {
  lines: readonly ContractLine[];
  totals: Totals;
  sort: Sort;
  /** Contracts no host follows: each line offers to take it. */
  toTake: boolean;
};

const orderWords: Readonly<Record<string, string>> = {
  voyant: "les plus grands manques d’abord",
  marche: "par objet",
  du: "par heures dues",
  fait: "par heures faites",
  etape: "par étape",
  fin: "par date de fin",
};

/** The contracts of a page, one card each on a phone. */
export function ContractTable({ lines, totals, sort, toTake }: ContractTableProps): ReactElement {
  const order = orderWords[sort.column] ?? "";
  return (
    <Table cards caption={`${countOf(totals.contracts, "marché")}, ${order}`}>
      <TableHead>
        <SortHead column="marche" sort={sort}>
          Marché
        </SortHead>
        <SortHead column="voyant" sort={sort} first="descending">
          Voyant
        </SortHead>
        <ColumnHead>Dispositifs</ColumnHead>
        <SortHead column="du" sort={sort} numeric>
          Dû
        </SortHead>
        <SortHead column="fait" sort={sort} numeric>
          Fait
        </SortHead>
        <ColumnHead>{toTake ? "Suivi" : "Avancement"}</ColumnHead>
        <SortHead column="etape" sort={sort}>
          Étape
        </SortHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <ContractRow key={line.reference} line={line} toTake={toTake} />
        ))}
      </TableBody>
      {totals.contracts > 1 && (
        <TableFoot>
          <RowHead>{`Total des ${countOf(totals.contracts, "marché")}`}</RowHead>
          <Cell nothing />
          <Cell nothing />
          <Cell numeric label="Dû">
            {formatHours(totals.due)}
          </Cell>
          <Cell numeric label="Fait">
            {formatHours(totals.done)}
          </Cell>
          <Cell nothing />
          <Cell nothing />
        </TableFoot>
      )}
    </Table>
  );
}

function ContractRow({ line, toTake }: { line: ContractLine; toTake: boolean }): ReactElement {
  const { reference, title, light, due, done, endsOn } = line;
  return (
    <Row late={light === "late"}>
      <RowHead name>
        <Link to={paths.contract(reference)}>{title}</Link>
        <Sub>{`${reference} · ${line.authorityName}`}</Sub>
      </RowHead>
      <Cell label="Voyant">{light === null ? "–" : <LightBadge light={light} />}</Cell>
      <Cell label="Dispositifs">
        <MechanismChips codes={line.mechanisms} />
      </Cell>
      <Cell numeric label="Dû">
        {formatHours(due)}
      </Cell>
      <Cell numeric label="Fait">
        {formatHours(done)}
        {due > 0 && <Sub>{formatPercent(done / due, 0)}</Sub>}
      </Cell>
      {toTake ? (
        <Cell label="Suivi">
          <TakeForm reference={reference} title={title} />
        </Cell>
      ) : (
        <Progress line={line} />
      )}
      <Cell nowrap label="Étape">
        {contractStages[line.stage].label}
        {endsOn !== null && <Sub>{`fin ${formatTightDay(endsOn)}`}</Sub>}
      </Cell>
    </Row>
  );
}

function Progress({ line }: { line: ContractLine }): ReactElement {
  const { title, light, due, done, pending, expected } = line;
  if (due <= 0) {
    return (
      <Cell gauge nothing label="Avancement">
        <span className="faint small">sans heures</span>
      </Cell>
    );
  }
  return (
    <Cell gauge label="Avancement">
      <Ruler
        name={title}
        light={light ?? undefined}
        due={due}
        validated={done}
        pending={pending}
        expected={expected}
      />
    </Cell>
  );
}

function TakeForm({ reference, title }: { reference: string; title: string }): ReactElement {
  return (
    <Form method="post" action={paths.takeContract(reference)}>
      <Button size="small">
        Prendre en charge<span className="visually-hidden"> {title}</span>
      </Button>
    </Form>
  );
}

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
import { ToSendCell } from "./to-send-cell.tsx";

type ContractTableProps = {
  lines: readonly ContractLine[];
  totals: Totals;
  sort: Sort;
  /** Contracts no host follows: each line offers to take it. */
  toTake: boolean;
  /** For a structure: its own hours, and nothing that compares them with what all must do. */
  ownHours: boolean;
  /** All are the viewer’s own: whose they are is not said again. */
  isBuyer: boolean;
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
export function ContractTable({
  lines,
  totals,
  sort,
  toTake,
  ownHours,
  isBuyer,
}: ContractTableProps): ReactElement {
  const done = ownHours ? "Vos heures" : "Fait";
  const order = orderWords[sort.column] ?? "";
  return (
    <Table cards caption={`${countOf(totals.contracts, "marché")}, ${order}`}>
      <TableHead>
        <SortHead column="marche" sort={sort}>
          Marché
        </SortHead>
        {!ownHours && (
          <SortHead column="voyant" sort={sort} first="descending">
            Voyant
          </SortHead>
        )}
        <ColumnHead>Dispositifs</ColumnHead>
        {!ownHours && (
          <SortHead column="du" sort={sort} numeric>
            Dû
          </SortHead>
        )}
        <SortHead column="fait" sort={sort} numeric>
          {done}
        </SortHead>
        {!ownHours && <ColumnHead>{toTake ? "Suivi" : "Avancement"}</ColumnHead>}
        <SortHead column="etape" sort={sort}>
          Étape
        </SortHead>
        {ownHours && <ColumnHead>Relevés</ColumnHead>}
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <ContractRow
            key={line.reference}
            line={line}
            toTake={toTake}
            ownHours={ownHours}
            isBuyer={isBuyer}
          />
        ))}
      </TableBody>
      {totals.contracts > 1 && (
        <TableFoot>
          <RowHead>{`Total des ${countOf(totals.contracts, "marché")}`}</RowHead>
          {!ownHours && <Cell nothing />}
          <Cell nothing />
          {!ownHours && (
            <Cell numeric label="Dû">
              {formatHours(totals.due)}
            </Cell>
          )}
          <Cell numeric label={done}>
            {formatHours(totals.done)}
            {ownHours && totals.pending > 0 && <Sub>{`+ ${formatHours(totals.pending)} à valider`}</Sub>}
          </Cell>
          <Cell nothing />
          <Cell nothing />
        </TableFoot>
      )}
    </Table>
  );
}

type ContractRowProps = { line: ContractLine; toTake: boolean; ownHours: boolean; isBuyer: boolean };

function ContractRow({ line, toTake, ownHours, isBuyer }: ContractRowProps): ReactElement {
  const { reference, title, light, due, endsOn } = line;
  return (
    <Row late={light === "late"}>
      <RowHead name>
        <Link to={paths.contract(reference)}>{title}</Link>
        <Sub>{isBuyer ? reference : `${reference} · ${line.authorityName}`}</Sub>
      </RowHead>
      {!ownHours && <Cell label="Voyant">{light === null ? "–" : <LightBadge light={light} />}</Cell>}
      <Cell label="Dispositifs">
        <MechanismChips codes={line.mechanisms} />
      </Cell>
      {!ownHours && (
        <Cell numeric label="Dû">
          {line.isUnknown ? "n.d." : formatHours(due)}
        </Cell>
      )}
      <Done line={line} ownHours={ownHours} />
      {toTake && (
        <Cell label="Suivi">
          <TakeForm reference={reference} title={title} />
        </Cell>
      )}
      {!toTake && !ownHours && <Progress line={line} />}
      <Cell nowrap label="Étape">
        {contractStages[line.stage].label}
        {endsOn !== null && <Sub>{`fin ${formatTightDay(endsOn)}`}</Sub>}
      </Cell>
      {line.toSend !== null && <ToSendCell reference={reference} title={title} toSend={line.toSend} />}
    </Row>
  );
}

function Done({
  line: { due, done, pending },
  ownHours,
}: Pick<ContractRowProps, "line" | "ownHours">): ReactElement {
  return (
    <Cell numeric label={ownHours ? "Vos heures" : "Fait"}>
      {formatHours(done)}
      {!ownHours && due > 0 && <Sub>{formatPercent(done / due, 0)}</Sub>}
      {ownHours && pending > 0 && <Sub>{`+ ${formatHours(pending)} à valider`}</Sub>}
    </Cell>
  );
}

function Progress({ line }: { line: ContractLine }): ReactElement {
  const { title, light, due, done, pending, expected } = line;
  if (due <= 0) {
    return (
      <Cell gauge nothing label="Avancement">
        <span className="faint small">{line.isUnknown ? "heures à préciser" : "sans heures"}</span>
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
        expected={expected ?? undefined}
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

import { Form, Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { contractCategories, type ContractCategory } from "#app/domain/exchange-codes.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import { planParams } from "#app/features/purchases/plan-year.ts";
import type { Plan } from "#app/features/purchases/read-plan.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { planIntents } from "./plan-intents.ts";

const unlistedAnchor = "hors-programmation";
const endingAnchor = "a-renouveler";

/** Contracts the product knows of that are on no list: those being launched, those that end. */
export function NotToForget({ plan }: { plan: Plan }): ReactElement {
  const { unlisted, ending, year } = plan;
  return (
    <>
      {unlisted.total > 0 && (
        <Section
          id={unlistedAnchor}
          title="En préparation, hors de votre programmation"
          note={`${countOf(unlisted.total, "marché")} que Clause commune connaît déjà`}
        >
          <Table cards caption="Marchés programmés ou publiés qui ne sont sur aucune liste">
            <Heads what="Étape" />
            <TableBody>
              {unlisted.shown.map(({ id, reference, title, category, stage }) => (
                <ContractRow
                  key={id}
                  contract={{ id, reference, title, category }}
                  what={{ label: "Étape", value: contractStages[stage].label }}
                  act={{ intent: planIntents.attach, verb: `Ajouter à ${String(year)}` }}
                />
              ))}
            </TableBody>
          </Table>
          <Part
            list={unlisted}
            param={planParams.unlistedPage}
            anchor={unlistedAnchor}
            label="Pages des marchés en préparation"
          />
        </Section>
      )}
      {ending.total > 0 && (
        <Section
          id={endingAnchor}
          title={`Marchés qui se terminent en ${String(year - 1)} ou ${String(year)}, à renouveler\u202f?`}
        >
          <Table cards caption="Marchés qui se terminent, les premiers d’abord, les travaux à la fin">
            <Heads what="Fin" />
            <TableBody>
              {ending.shown.map(({ endsOn, ...contract }) => (
                <ContractRow
                  key={contract.id}
                  contract={contract}
                  what={{ label: "Fin", value: formatDay(endsOn) }}
                  act={{ intent: planIntents.renew, verb: `Renouveler en ${String(year)}` }}
                />
              ))}
            </TableBody>
          </Table>
          <Part
            list={ending}
            param={planParams.endingPage}
            anchor={endingAnchor}
            label="Pages des marchés à renouveler"
          />
        </Section>
      )}
    </>
  );
}

type PartProps = {
  list: { page: number; pageSize: number; total: number };
  param: string;
  anchor: string;
  label: string;
};

function Part({ list: { page, pageSize, total }, ...part }: PartProps): ReactElement | null {
  if (total <= pageSize) return null;
  return (
    <Pagination page={page} pageSize={pageSize} total={total} noun={["marché", "marchés"]} part={part} />
  );
}

function Heads({ what }: { what: string }): ReactElement {
  return (
    <TableHead>
      <ColumnHead>Marché</ColumnHead>
      <ColumnHead>{what}</ColumnHead>
      <ColumnHead>
        <span className="visually-hidden">Acte</span>
      </ColumnHead>
    </TableHead>
  );
}

type RowProps = {
  contract: { id: string; reference: string; title: string; category: ContractCategory | null };
  what: { label: string; value: ReactNode };
  act: { intent: string; verb: string };
};

function ContractRow({ contract: { id, reference, title, category }, what, act }: RowProps): ReactElement {
  return (
    <Row>
      <RowHead name>
        <Link to={paths.contract(reference)}>{title}</Link>
        <Sub>{category === null ? reference : `${reference} · ${contractCategories[category].label}`}</Sub>
      </RowHead>
      <Cell label={what.label}>{what.value}</Cell>
      <Cell>
        <Form method="post">
          <input type="hidden" name="intent" value={act.intent} />
          <Button size="small" name="contrat" value={id}>
            {act.verb}
            <span className="visually-hidden">{`\u00a0: ${title}`}</span>
          </Button>
        </Form>
      </Cell>
    </Row>
  );
}

import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { roles } from "#app/domain/role.ts";
import { Button } from "#app/ui/button.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ListedAccount } from "#db/queries/accounts.server.ts";
import { intents } from "./intents.ts";

const stateWords = { active: "Ouvert", invited: "Invité", disabled: "Fermé" } as const;

type AccountTableProps = {
  accounts: readonly ListedAccount[];
  /** The account of who looks: nobody closes their own. */
  own: string;
};

/** Every account, with what can be done to it. */
export function AccountTable({ accounts, own }: AccountTableProps): ReactElement {
  return (
    <Table caption="Comptes, par adresse" cards>
      <TableHead>
        <ColumnHead>Compte</ColumnHead>
        <ColumnHead>Rôle</ColumnHead>
        <ColumnHead>Organisation</ColumnHead>
        <ColumnHead>État</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Agir</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {accounts.map((account) => (
          <Row key={account.id}>
            <RowHead>
              {account.name}
              <Sub>{account.email}</Sub>
            </RowHead>
            <Cell label="Rôle">{roles[account.role].label}</Cell>
            <Cell label="Organisation">{account.organisationName ?? account.territoryLabel ?? "–"}</Cell>
            <Cell label="État">
              <Tag {...(account.state === "invited" ? { tone: "not_started" as const } : {})}>
                {stateWords[account.state]}
              </Tag>
            </Cell>
            <Cell>
              <Acts account={account} closable={account.id !== own} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Acts({ account, closable }: { account: ListedAccount; closable: boolean }): ReactElement {
  if (account.state === "disabled") return <Act account={account} intent={intents.enable} verb="Rouvrir" />;
  return (
    <div className="row-acts">
      <Act account={account} intent={intents.resend} verb="Nouveau lien" />
      {closable && <Act account={account} intent={intents.disable} verb="Fermer" />}
    </div>
  );
}

function Act({
  account,
  intent,
  verb,
}: {
  account: ListedAccount;
  intent: string;
  verb: string;
}): ReactElement {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={account.id} />
      <Button size="small">
        {verb}
        <span className="visually-hidden">&nbsp;: {account.email}</span>
      </Button>
    </Form>
  );
}

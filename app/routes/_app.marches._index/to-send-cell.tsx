import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Cell } from "#app/ui/table.tsx";

type ToSendCellProps = { reference: string; title: string; toSend: number };

/** What a structure has still to send: its next step on the contract. */
export function ToSendCell({ reference, title, toSend }: ToSendCellProps): ReactElement {
  return (
    <Cell label="Relevés">
      {toSend === 0 ? (
        <span className="faint">rien à envoyer</span>
      ) : (
        <Link to={paths.ownStatement(reference)}>
          {`${formatNumber(toSend)} à envoyer`}
          <span className="visually-hidden">{`, ${title}`}</span>
        </Link>
      )}
    </Cell>
  );
}

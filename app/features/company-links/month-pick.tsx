import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { formatDay, formatMonth, formatTightMonthName } from "#app/ui/french-dates.ts";
import type { DeclarationPage } from "./declaration-page.ts";

type MonthPickProps = { token: string; page: Pick<DeclarationPage, "month" | "previous" | "next" | "dueOn"> };

/** The month declared, and the ones around it, as far as the hires go. */
export function MonthPick({ token, page: { month, previous, next, dueOn } }: MonthPickProps): ReactElement {
  return (
    <nav className="month-pick panel panel-pad" aria-label="Mois">
      <MonthLink token={token} month={previous} icon="left" />
      <span>
        <b>{capital(formatMonth(month))}</b>
        <br />
        <span className="small soft">à envoyer avant le {formatDay(dueOn)}</span>
      </span>
      <MonthLink token={token} month={next} icon="right" />
    </nav>
  );
}

type MonthLinkProps = { token: string; month: string | null; icon: "left" | "right" };

function MonthLink({ token, month, icon }: MonthLinkProps): ReactElement {
  if (month === null) return <span />;
  const name = capital(formatTightMonthName(month));
  return (
    <Link className="button small" to={paths.declare(token, { mois: month })} preventScrollReset>
      {icon === "left" && <Icon name="left" />}
      <span>
        <span className="visually-hidden">Voir </span>
        {name}
      </span>
      {icon === "right" && <Icon name="right" />}
    </Link>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

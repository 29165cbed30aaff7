import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { formatDay, formatMonth, formatTightMonthName } from "#app/ui/french-dates.ts";
import { atMonth, type DeclarationPage } from "./declaration-page.ts";

type MonthPickProps = {
  /** The address of the page, without a month. */
  at: string;
  page: Pick<DeclarationPage, "month" | "previous" | "next" | "dueOn">;
};

/** The month declared, and the ones around it, as far as the hires go. */
export function MonthPick({ at, page: { month, previous, next, dueOn } }: MonthPickProps): ReactElement {
  return (
    <nav className="month-pick panel panel-pad" aria-label="Mois">
      <MonthLink at={at} month={previous} icon="left" />
      <span>
        <b>{capital(formatMonth(month))}</b>
        <br />
        <span className="small soft">à envoyer avant le {formatDay(dueOn).replace(/ \d{4}$/, "")}</span>
      </span>
      <MonthLink at={at} month={next} icon="right" />
    </nav>
  );
}

type MonthLinkProps = { at: string; month: string | null; icon: "left" | "right" };

function MonthLink({ at, month, icon }: MonthLinkProps): ReactElement {
  if (month === null) return <span />;
  const name = capital(formatTightMonthName(month));
  return (
    <Link className="button small" to={atMonth(at, month)} preventScrollReset>
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

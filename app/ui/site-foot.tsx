import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "#app/paths.ts";

type SiteFootProps = {
  /** Says that persons and companies are invented. */
  demo?: boolean;
  /** One more link, before the end. */
  children?: ReactNode;
};

/** The links owed on every page: accessibility, personal data, how figures are made. */
export function SiteFoot({ demo = false, children }: SiteFootProps): ReactElement {
  return (
    <footer className="site-foot">
      {demo && <span>Démonstration&nbsp;: personnes et entreprises fictives.</span>}
      <Link to={paths.accessibility()}>Accessibilité&nbsp;: non conforme</Link>
      <Link to={paths.privacy()}>Données personnelles</Link>
      <Link to={paths.methods()}>Comment ces chiffres sont calculés</Link>
      {children}
    </footer>
  );
}

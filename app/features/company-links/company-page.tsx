import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Brand } from "#app/ui/brand.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { mainId, SkipLink } from "#app/ui/skip-link.tsx";
import type { LinkFrame } from "./link-frame.ts";

type CompanyPageProps = { title: ReactNode; frame: LinkFrame; children: ReactNode };

/** The frame of a company’s pages: made for a telephone, without navigation of the product. */
export function CompanyPage({ title, frame, children }: CompanyPageProps): ReactElement {
  return (
    <>
      <SkipLink />
      <div className="plain-page">
        <header className="plain-head">
          <Brand />
          <a href="#aide">Aide</a>
        </header>
        <main id={mainId} tabIndex={-1} className="stack">
          <div className="page-head">
            <h1>{title}</h1>
            <p className="context">
              {frame.companyName}, {frame.contractTitle} ({frame.authorityName}).
            </p>
          </div>
          {children}
        </main>
        <CompanyHelp frame={frame} />
        <footer className="small soft">
          Ce lien est réservé à votre entreprise, jusqu’au {formatDay(frame.expiresOn)}.{" "}
          <Link to={paths.privacy()}>Données personnelles</Link> ·{" "}
          <Link to={paths.accessibility()}>Accessibilité&nbsp;: non conforme</Link>
        </footer>
      </div>
    </>
  );
}

function CompanyHelp({ frame: { followedBy, hostName, hostEmail, hostPhone } }: { frame: LinkFrame }) {
  return (
    <section id="aide" className="section small" aria-labelledby="aide-titre" tabIndex={-1}>
      <h2 id="aide-titre">Aide</h2>
      <p className="soft">
        Écrivez pour chaque personne les heures travaillées dans le mois sur ce marché, d’après son bulletin
        de paie, par exemple 151,67. Écrivez 0 si elle n’a pas travaillé. Une case vide reste à déclarer.
      </p>
      <p className="soft">
        Une question{"\u202f"}? {followedBy}
        {followedBy !== hostName && `, ${hostName}`}
        {hostPhone !== null && `, ${hostPhone}`}
        {hostEmail !== null && (
          <>
            , <a href={`mailto:${hostEmail}`}>{hostEmail}</a>
          </>
        )}
        .
      </p>
    </section>
  );
}

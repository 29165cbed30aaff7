import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { OwnFrame } from "./own-declarer.server.ts";

type StatementPageProps = { title: string; frame: OwnFrame; children: ReactNode };

/** The frame of a structure's statement of one contract. */
export function StatementPage({ title, frame, children }: StatementPageProps): ReactElement {
  const { reference, hostName, hostEmail, hostPhone, followedBy } = frame;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Mes relevés", to: paths.ownStatements() },
          { label: frame.title, to: paths.contract(reference) },
        ]}
        title={title}
        context={`${reference} · ${frame.authorityName}`}
      />
      <div className="declare stack">
        {children}
        <section className="section small" aria-labelledby="aide-titre">
          <h2 id="aide-titre">Aide</h2>
          <p className="soft">
            Écrivez pour chaque personne les heures travaillées dans le mois sur ce marché, d’après son
            bulletin de paie, par exemple 151,67. Écrivez 0 si elle n’a pas travaillé. Une case vide reste à
            déclarer. Vous ne voyez que les embauches de votre structure.
          </p>
          <p className="soft">
            Une embauche est finie, ou mal notée{"\u202f"}? <Link to={frame.at.missing}>Signalez-le</Link>.
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
      </div>
    </>
  );
}

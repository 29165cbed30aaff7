import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { EditionPage } from "#app/features/edition-report/edition-page.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

const files = [
  { file: "rapport.xlsx", label: "Excel" },
  { file: "tableaux.csv", label: "CSV" },
  { file: "donnees-ouvertes.zip", label: "Données ouvertes" },
] as const;

/** What the edition is, when it was frozen and by whom; its files; its sentence; how « s » reads. */
export function EditionHead({ page }: { page: EditionPage }): ReactElement {
  const { number, period, headline } = page;
  return (
    <>
      <PageHead
        title={`Édition n° ${number ?? ""}\u00a0: ${period}`}
        crumbs={[{ label: "Éditions", to: paths.editions() }]}
        context={contextOf(page)}
        actions={number === null ? undefined : <Files number={number} />}
      />
      {page.supersededBy !== null && (
        <Notice
          tone="at_risk"
          title={`L’édition n° ${page.supersededBy} remplace celle-ci.`}
          actions={
            <Link to={paths.edition(page.supersededBy)}>Lire l’édition n°&nbsp;{page.supersededBy}</Link>
          }
        >
          Elle porte sur la même période et dit ce qui a changé.
        </Notice>
      )}
      <p className="lead">
        {headline.map(({ text, strong }, index) =>
          strong === true ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
        )}
      </p>
      <SecretNotice page={page} />
    </>
  );
}

function contextOf({ publishedOn, preparedBy, hosts, territories, supersedes }: EditionPage): string {
  const frozen = publishedOn === null ? "Brouillon" : `Figée le ${formatDay(publishedOn)}`;
  const extent = `${countOf(hosts, "porteur")}, ${countOf(territories, "territoire")}.`;
  const replaces = supersedes === null ? "" : ` Remplace l’édition n° ${supersedes}.`;
  return `${frozen} par ${preparedBy}. ${extent}${replaces}`;
}

function Files({ number }: { number: number }): ReactElement {
  return (
    <>
      {files.map(({ file, label }) => (
        <LinkButton key={file} icon="download" to={paths.editionFile(number, file)} reloadDocument download>
          {label}
          <span className="visually-hidden">, télécharger</span>
        </LinkButton>
      ))}
      <LinkButton
        variant="primary"
        icon="file"
        to={paths.editionFile(number, "rapport.pdf")}
        reloadDocument
        download
      >
        Rapport en PDF
      </LinkButton>
    </>
  );
}

function SecretNotice({ page: { number, cells, parameters } }: { page: EditionPage }): ReactElement {
  const below = formatNumber(parameters.threshold - 1);
  return (
    <Notice title="«&nbsp;s&nbsp;»&nbsp;: secret statistique.">
      Un nombre de 1 à {below} personnes ou marchés est caché, avec ce qui permettrait de le retrouver.{" "}
      {cells.secret === 0
        ? "Aucun chiffre ne l’est ici."
        : `${countOf(cells.secret, "chiffre")} sur ${formatNumber(cells.all)} ${plural(cells.secret, "l’est", "le sont")} ici.`}{" "}
      «&nbsp;n.d.&nbsp;»&nbsp;: non disponible.{" "}
      {number !== null && <Link to={paths.editionControl(number)}>Le contrôle de cette édition</Link>}
    </Notice>
  );
}

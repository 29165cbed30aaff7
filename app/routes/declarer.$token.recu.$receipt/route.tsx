import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { statementStates } from "#app/domain/exchange-codes.ts";
import { CompanyPage } from "#app/features/company-links/company-page.tsx";
import { endedTitle, LinkEnded } from "#app/features/company-links/link-ended.tsx";
import { linkFrame, linkHeaders, linkMeta } from "#app/features/company-links/link-frame.ts";
import { readReceipt } from "#app/features/company-links/read-receipt.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatInstant, formatMonth } from "#app/ui/french-dates.ts";
import { formatHours, formatHoursInColumn } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? endedTitle : "Reçu de déclaration") },
  linkMeta,
];
export const headers = () => linkHeaders;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { link, receipt } = await readReceipt(context, params);
  return { frame: linkFrame(link, params.token), receipt };
}

export default function ReceiptRoute(): ReactElement {
  const { frame, receipt } = useLoaderData<typeof loader>();
  const { lines, month, total } = receipt;
  return (
    <CompanyPage title="Reçu" frame={frame}>
      <Mail mail={receipt.mail} />
      <section className="panel panel-pad section" aria-label="Déclaration">
        <Facts
          facts={[
            { label: "Numéro", value: receipt.number },
            { label: "Envoyé", value: formatInstant(receipt.at) },
            { label: "Mois", value: formatMonth(month) },
            { label: "Total déclaré", value: formatHours(total) },
          ]}
        />
      </section>
      <section className="panel" aria-label="Heures déclarées à ce jour">
        {lines.map(({ id, name, hours, state }) => (
          <div className="hire" key={id}>
            <div className="title-row spread">
              <span>
                <b>{name}</b>
                <span className="small soft">, {statementStates[state].label.toLowerCase()}</span>
              </span>
              <span>{formatHoursInColumn(hours)}&nbsp;h</span>
            </div>
          </div>
        ))}
      </section>
      <p className="soft">
        Vous pouvez corriger ces heures par le même lien, jusqu’à leur validation par {frame.followedBy}.
      </p>
      <div className="actions">
        <LinkButton to={paths.declare(frame.token, { mois: month })}>Corriger</LinkButton>
        <LinkButton variant="primary" to={paths.declare(frame.token)}>
          Déclarer un autre mois
        </LinkButton>
      </div>
    </CompanyPage>
  );
}

function Mail({ mail }: { mail: Awaited<ReturnType<typeof loader>>["receipt"]["mail"] }): ReactElement {
  if (mail === null) {
    return (
      <Notice tone="done" title="Vos heures sont enregistrées.">
        Aucun reçu n’est parti par courriel{"\u00a0"}: gardez cette page, ou imprimez-la.
      </Notice>
    );
  }
  return mail.state === "sent" ? (
    <Notice tone="done" title="Vos heures sont enregistrées.">
      Le reçu est parti à {mail.toAddress}.
    </Notice>
  ) : (
    <Notice tone="at_risk" title="Vos heures sont enregistrées, mais le reçu n’est pas parti.">
      Le courriel n’a pas pu être envoyé à {mail.toAddress}
      {"\u00a0"}: gardez cette page, ou imprimez-la.
    </Notice>
  );
}

export const ErrorBoundary = LinkEnded;

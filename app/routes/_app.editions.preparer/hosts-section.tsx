import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { bandedGapCodes, bandedGaps, countBands } from "#app/domain/edition/count-band.ts";
import type { CountBand } from "#app/domain/edition/edition-content.ts";
import { prepareIntents } from "#app/features/edition-desk/prepare-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { countOf, plural } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { PreparedHost, PreparePage } from "./read-prepare.server.ts";

/** What each host still has to do, in bands, and the buttons that ask it. */
export function HostsSection({ page }: { page: PreparePage }): ReactElement {
  const { hosts, withGap } = page;
  if (hosts.total === 0) {
    return (
      <Section title="Complétude">
        <EmptyState kind="never" title="Aucun porteur">
          Aucune organisation n’a le rôle de porteur de clauses.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      id="completude"
      title="Complétude"
      note={
        withGap === 0
          ? "Rien ne manque à aucun porteur."
          : `${countOf(withGap, "porteur")} sur ${hosts.total} ${plural(withGap, "a", "ont")} encore à faire.`
      }
      end={withGap > 0 && <AskForm period={page.code} host={null} />}
    >
      {!page.hasMail && withGap > 0 && (
        <Notice tone="at_risk" title="Aucun serveur de courriel n’est réglé.">
          La demande ne partira pas&nbsp;: chaque porteur la lira dans ses envois et sur sa page «&nbsp;À
          compléter&nbsp;».
        </Notice>
      )}
      <p className="soft small">
        Par tranches&nbsp;: les nombres exacts se lisent chez le porteur seulement.
      </p>
      <Table cards caption="Ce qui manque, par porteur">
        <TableHead>
          <ColumnHead>Porteur</ColumnHead>
          {bandedGapCodes.map((gap) => (
            <ColumnHead key={gap}>{bandedGaps[gap].label}</ColumnHead>
          ))}
          <ColumnHead>Demande</ColumnHead>
        </TableHead>
        <TableBody>
          {hosts.shown.map((host) => (
            <Row key={host.host}>
              <RowHead name>
                {host.name}
                <HostRemarks host={host} />
              </RowHead>
              {bandedGapCodes.map((gap) => (
                <Cell key={gap} label={bandedGaps[gap].label} nothing={host[gap] === "none"}>
                  <Band band={host[gap]} />
                </Cell>
              ))}
              <Cell label="Demande">
                <Request host={host} period={page.code} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination {...hosts} noun={["porteur", "porteurs"]} />
    </Section>
  );
}

function Band({ band }: { band: CountBand }): ReactElement {
  return band === "none" ? (
    <span className="soft">{countBands.none.label}</span>
  ) : (
    <>{countBands[band].label}</>
  );
}

function HostRemarks({ host }: { host: PreparedHost }): ReactElement {
  return (
    <>
      {!host.hasHours && <Sub>Aucune heure sur la période</Sub>}
      {!host.keysMatch && (
        <Sub>
          Clés de personnes d’une autre installation&nbsp;: une personne suivie ici aussi y compte deux fois
        </Sub>
      )}
      {host.facilitators === "invited" && <Sub>Invitation jamais utilisée</Sub>}
    </>
  );
}

/** Asked once a day: the button comes back the next one. */
function Request({ host, period }: { host: PreparedHost; period: string }): ReactElement {
  return (
    <>
      {!host.hasGap && <Tag tone="done">Complet</Tag>}
      {host.hasGap && host.facilitators === "none" && <span className="soft">Aucun compte à qui écrire</span>}
      {host.hasGap && host.facilitators !== "none" && !host.isAskedToday && (
        <AskForm period={period} host={host} />
      )}
      {host.askedAt !== null && <Sub>{`demandé le ${formatInstant(host.askedAt)}`}</Sub>}
    </>
  );
}

function AskForm({ period, host }: { period: string; host: PreparedHost | null }): ReactElement {
  return (
    <Form method="post">
      <input type="hidden" name="period" value={period} />
      {host !== null && <input type="hidden" name="siret" value={host.host} />}
      <Button size="small" name="intent" value={prepareIntents.ask}>
        {host === null ? "Demander à tous" : "Demander"}
        {host !== null && <span className="visually-hidden">, {host.name}</span>}
      </Button>
    </Form>
  );
}

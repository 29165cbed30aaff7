import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { studyStates } from "#app/domain/study-state.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import type { PurchasePage } from "./read-purchase.server.ts";

/** The sizing studies of the line, its contract, and what was done to it. */
export function LinkedThings({ page }: { page: PurchasePage }): ReactElement {
  const { id, studies, contract, history, maySize } = page;
  const isLinked = studies.length > 0 || contract !== null;
  return (
    <>
      <Section
        title="Calibrage et marché"
        panel
        end={
          maySize && (
            <LinkButton size="small" icon="ruler" to={paths.newStudy({ achat: id })}>
              Calibrer
            </LinkButton>
          )
        }
      >
        {isLinked ? (
          <>
            <Facts
              facts={[
                ...studies.map((study) => ({
                  label: `Note ${studyStates[study.state].label.toLowerCase()}`,
                  value: <Link to={paths.study(study.id)}>{study.title}</Link>,
                })),
                ...(contract === null
                  ? []
                  : [
                      {
                        label: "Marché",
                        value: <Link to={paths.contract(contract.reference)}>{contract.title}</Link>,
                      },
                    ]),
              ]}
            />
            <p className="soft">Ils restent si vous retirez cette ligne de la programmation.</p>
          </>
        ) : (
          <p className="soft">Aucune note de calibrage ni aucun marché n’est lié à cette ligne.</p>
        )}
      </Section>
      {history.length > 0 && (
        <Section title="Historique">
          <Facts facts={history.map(({ day, what }) => ({ label: formatDay(day), value: what }))} />
        </Section>
      )}
    </>
  );
}

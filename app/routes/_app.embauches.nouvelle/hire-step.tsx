import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { HireForm } from "#app/features/hires/hire-form.tsx";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { withParams } from "#app/ui/list-url.ts";
import type { HireSteps } from "./read-steps.server.ts";

type Props = { page: Extract<HireSteps, { step: "hire" }>; reply: RecordReply | undefined };

/** The hire itself, its person and its commitment being chosen. */
export function HireStep({ page, reply }: Props): ReactElement {
  const [params] = useSearchParams();
  const { person, where, proposalId } = page;
  const change = (name: string) =>
    proposalId === null && (
      <>
        {" · "}
        <Link to={withParams(params, { [name]: null, ...(name === "engagement" ? { marche: null } : {}) })}>
          Changer
        </Link>
      </>
    );
  return (
    <>
      <div className="panel panel-pad">
        <Facts
          facts={[
            {
              label: "Participant",
              value: (
                <>
                  <Link to={paths.participant(person.id)}>{person.name}</Link>
                  {change("participant")}
                </>
              ),
            },
            {
              label: "Marché",
              value: (
                <>
                  <Link to={paths.contract(where.reference)}>{where.title}</Link>
                  {` · ${where.place}`}
                  {change("engagement")}
                </>
              ),
            },
          ]}
        />
      </div>
      <HireForm
        key={`${person.id} ${page.commitmentId}`}
        choices={page.choices}
        values={page.values}
        notEligible={page.notEligible}
        snapshotHelp={page.snapshotHelp}
        frame={{ reply, id: page.id, back: paths.participant(person.id), verb: "Noter l’embauche" }}
      />
    </>
  );
}

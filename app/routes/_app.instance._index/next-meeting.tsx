import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { ForumPage } from "./read-forum.server.ts";

/** The first meeting to come, whole: when, where, about what. */
export function NextMeeting({ next, runs }: Pick<ForumPage, "next" | "runs">): ReactElement {
  if (next === null) {
    return (
      <EmptyState
        kind="never"
        icon="today"
        title="Aucune réunion annoncée"
        {...(runs && { actions: <LinkButton to={paths.newMeeting()}>Annoncer une réunion</LinkButton> })}
      >
        La prochaine s’affichera ici, avec son lieu et son ordre du jour.
      </EmptyState>
    );
  }
  return (
    <Section title="Prochaine réunion" id="prochaine" panel>
      <p className="lead">
        <Link to={paths.meeting(next.id)}>{next.title}</Link>
      </p>
      <Facts
        facts={[
          { label: "Quand", value: next.when },
          { label: "Où", value: next.place ?? "à préciser" },
          {
            label: "Ordre du jour",
            value: next.agenda === null ? "à préciser" : <span className="pre-line">{next.agenda}</span>,
          },
          { label: "Invitées", value: countOf(next.invited, "structure") },
        ]}
      />
    </Section>
  );
}

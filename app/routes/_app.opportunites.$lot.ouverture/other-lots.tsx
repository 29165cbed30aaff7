import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/section.tsx";
import type { OpeningPage } from "./read-page.server.ts";

const stateWords = {
  open: "ouvert aux structures",
  scheduled: "ouverture prévue",
  closed: "fermé aux structures",
  never: "pas encore ouvert",
} as const;

/** The other lots of the contract that the form does not offer: opened already, or why they cannot be. */
export function OtherLots({ others }: Pick<OpeningPage, "others">): ReactElement | null {
  const told = others.filter(({ mayOpen }) => !mayOpen);
  if (told.length === 0) return null;
  return (
    <Section title="Les autres lots du marché">
      <ul>
        {told.map(({ id, name, state, refusal }) => (
          <li key={id}>
            <Link to={paths.openOpportunity(id)}>{name}</Link>
            {`\u00a0: ${state === "never" ? (refusal ?? stateWords.never) : stateWords[state]}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { ReferenceState } from "#app/features/references/reference-state.tsx";
import { referenceWords, spanWords } from "#app/features/references/reference-words.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatList } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import type { NewProposalPage } from "./read-new.server.ts";

/** What is in force, and what is already proposed of it. */
export function InForce({ page }: { page: NewProposalPage }): ReactElement {
  const [first] = page.open;
  return (
    <>
      {first !== undefined && (
        <Notice title="Une proposition est déjà en discussion sur ce point.">
          <Link to={paths.referenceProposal(first.id)}>{`Celle du ${formatDay(first.proposedOn)}`}</Link>
          {"\u00a0: vous pouvez y donner votre avis plutôt que d’en ouvrir une autre."}
        </Notice>
      )}
      <Section id="en-vigueur" title="En vigueur aujourd’hui" panel>
        <Facts facts={factsOf(page)} />
      </Section>
    </>
  );
}

function factsOf({ target, standing }: NewProposalPage) {
  switch (standing.subject) {
    case "value": {
      if (target.subject !== "value") return [];
      const { value } = standing;
      return [
        { label: "Valeur", value: referenceWords(value.value, target.unit) },
        { label: "Compte", value: spanWords(value) },
        { label: "Source", value: value.source },
        {
          label: "État",
          value: <ReferenceState kind={target.kind} value={value} expired={value.expired} />,
        },
      ];
    }
    case "clause": {
      const { version, adoptedOn } = standing.text;
      return [{ label: "Texte", value: `version ${version} du ${formatDay(adoptedOn)}` }];
    }
    case "criteria":
      return [
        {
          label: "Publics",
          value: formatList(standing.listed.map((code) => eligibilityCriteria[code].label)),
        },
      ];
  }
}

import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { AnswerPage } from "./read-page.server.ts";

/** What the structure answered, and how to reach it. */
export function AnswerFacts({ page: { answer, structure } }: { page: AnswerPage }): ReactElement {
  const contact = [structure.contact, structure.email, structure.phone].filter((one) => one !== null);
  const facts = [
    {
      label: "Structure",
      value: (
        <>
          <Link to={paths.structure(structure.siret)}>{structure.name}</Link>
          {structure.kind === null ? "" : ` · ${structure.kind}`}
        </>
      ),
    },
    { label: "Contact", value: contact.length === 0 ? "n.d." : contact.join(" · ") },
  ];
  return (
    <Section title="Sa réponse" panel>
      {answer === null && <p className="soft">Cette structure n’a pas répondu sur ce lot.</p>}
      <Facts facts={answer === null ? facts : [...factsOf(answer), ...facts]} />
    </Section>
  );
}

function factsOf(answer: NonNullable<AnswerPage["answer"]>) {
  const said = { label: "Réponse", value: `${answer.label}, le ${formatDay(answer.answeredOn)}` };
  const note = answer.note === null ? [] : [{ label: "Précision", value: answer.note }];
  if (!answer.isInterested) return [said, { label: "Raison", value: answer.reason ?? "non dite" }, ...note];
  return [
    said,
    { label: "Ce qu’elle propose", value: answer.offer ?? "non dit" },
    { label: "Heures possibles", value: answer.hours === null ? "non dites" : formatHours(answer.hours) },
    {
      label: "Disponible le",
      value: answer.availableOn === null ? "non dit" : formatDay(answer.availableOn),
    },
    ...note,
  ];
}

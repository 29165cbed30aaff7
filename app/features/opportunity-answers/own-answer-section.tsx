import type { ReactElement } from "react";
import { opportunityAnswers } from "#app/domain/opportunity-answer.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { OwnExchange } from "./own-exchange.server.ts";

/** What the structure answered, in full. */
export function OwnAnswerSection({ answer }: { answer: NonNullable<OwnExchange["answer"]> }): ReactElement {
  const { given, on, hours, availableOn, offer, reason, note } = answer;
  const said = [
    { label: "Réponse", value: `${opportunityAnswers[given].label}, le ${formatDay(on)}` },
    { label: "Heures possibles", value: hours === null ? null : formatHours(hours) },
    { label: "Disponible à partir du", value: availableOn === null ? null : formatDay(availableOn) },
    { label: "Ce que vous pouvez apporter", value: offer },
    { label: "Raison", value: reason },
    { label: "Précision", value: note },
  ];
  return (
    <Section title="Votre réponse" panel>
      <Facts facts={said.filter(({ value }) => value !== null)} />
    </Section>
  );
}

import type { ReactElement } from "react";
import { scenarios } from "#app/domain/sizing/scenario.ts";
import { exampleAmount, type ReferenceExample } from "#app/domain/sizing/reference-example.ts";
import { trades } from "#app/domain/trade.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatEuros, formatHours, formatList, inSentence } from "#app/ui/french.ts";
import { LineDifference } from "./line-difference.tsx";
import type { ProposalChange } from "./proposal-change.ts";

/** What a proposal changes, before and after. */
export function ChangePart({ change }: { change: ProposalChange }): ReactElement {
  switch (change.subject) {
    case "value":
      return <ValueChange {...change} />;
    case "clause":
      return (
        <>
          <p className="soft">{`Par rapport à la version ${change.from}.`}</p>
          <LineDifference lines={change.lines} />
        </>
      );
    case "criteria":
      return (
        <Facts
          facts={[
            { label: "Retirés", value: change.removed.length === 0 ? "aucun" : formatList(change.removed) },
            { label: "Ajoutés", value: change.added.length === 0 ? "aucun" : formatList(change.added) },
            { label: "Gardés", value: change.kept.length === 0 ? "aucun" : formatList(change.kept) },
          ]}
        />
      );
  }
}

function ValueChange({
  before,
  after,
  example,
}: Extract<ProposalChange, { subject: "value" }>): ReactElement {
  return (
    <>
      <p className="before-after">
        <del>{before}</del> → <ins>{after}</ins>
      </p>
      <p>{example === null ? "Cette valeur ne change pas les heures d’un lot." : exampleWords(example)}</p>
    </>
  );
}

/** « Pour un lot de 1 000 000 € HT de maçonnerie, scénario usuel : 1 250 h avant, 1 125 h après. » */
function exampleWords({ trade, scenario, before, after }: ReferenceExample): string {
  const lot = `Pour un lot de ${formatEuros(exampleAmount)} HT, ${inSentence(trades[trade].label)}, scénario ${inSentence(scenarios[scenario].label)}`;
  return before === after
    ? `${lot}\u00a0: ${formatHours(before)}, sans changement.`
    : `${lot}\u00a0: ${formatHours(before)} avant, ${formatHours(after)} après.`;
}

import type { ReactElement } from "react";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import { formatNumber, formatPercent } from "#app/ui/french.ts";
import { Facts } from "#app/ui/facts.tsx";
import { euros, fixedPartAmount, variablePartAmount } from "./grant-words-view.ts";

/** Each step from the RSA recipients to the euros, as one would redo it by hand. */
export function GrantArithmetic({ grant }: { grant: GrantGauge }): ReactElement {
  const { rsaNamed, rsaCollective, rsaReached, rsaTarget, progress, variableEarned, fixedPart } = grant;
  const counted = rsaReached === rsaNamed + rsaCollective;
  const facts = [
    {
      label: "Allocataires du RSA",
      value: counted
        ? `${formatNumber(rsaNamed)} nommés + ${formatNumber(rsaCollective)} de relevés collectifs = ${formatNumber(rsaReached)}`
        : `${formatNumber(rsaNamed)} nommés\u202f; les ${formatNumber(rsaCollective)} de relevés collectifs ne comptent pas dans cette convention`,
    },
    {
      label: "Progression",
      value:
        rsaTarget === null || progress === null
          ? "– (aucune cible fixée)"
          : `${formatNumber(rsaReached)} ÷ ${formatNumber(rsaTarget)} = ${formatPercent(progress)}`,
    },
    { label: "Part variable", value: variablePartAmount(grant) },
    { label: "Part fixe", value: fixedPartAmount(grant) },
    {
      label: "Total acquis",
      value:
        fixedPart === null
          ? euros(variableEarned)
          : `${euros(fixedPart)} + ${euros(variableEarned)} = ${euros(fixedPart + variableEarned)}`,
    },
  ];
  return <Facts facts={facts} />;
}

import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import type { GrantProjection } from "#app/domain/grant-projection.ts";
import { formatNumber, formatPercent } from "#app/ui/french.ts";
import {
  euros,
  fixedPartAmount,
  projectionArithmetic,
  variableArithmetic,
  variablePartAmount,
} from "./grant-words-view.ts";

type Fact = { label: string; value: string };

/** Each step from the RSA recipients to the euros, as one would redo it by hand: on screen, on paper, in workbooks. */
export function grantArithmetic(grant: GrantGauge, projection: GrantProjection): Fact[] {
  const { rsaNamed, rsaCollective, rsaReached, rsaTarget, progress, variableEarned, fixedPart } = grant;
  const counted = rsaReached === rsaNamed + rsaCollective;
  return [
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
    { label: "Part variable acquise", value: variablePartAmount(grant) },
    { label: "Part fixe", value: fixedPartAmount(grant) },
    {
      label: "Total acquis",
      value:
        fixedPart === null
          ? euros(variableEarned)
          : `${euros(fixedPart)} + ${euros(variableEarned)} = ${euros(fixedPart + variableEarned)}`,
    },
    ...projectedFacts(grant, projection),
  ];
}

/** What the year would end with: nothing once it is over. */
function projectedFacts(grant: GrantGauge, projection: GrantProjection): Fact[] {
  const { monthsDue, projected, variableProjected } = projection;
  if (monthsDue === 12) return [];
  const amount =
    projected === null || variableProjected === null
      ? "n.d."
      : variableArithmetic(grant, projected, variableProjected);
  return [
    { label: "Projection au 31\u00a0décembre", value: projectionArithmetic(grant, projection) },
    { label: "Part variable projetée", value: amount },
  ];
}

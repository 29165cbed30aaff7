import type { ReactElement } from "react";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import type { GrantProjection } from "#app/domain/grant-projection.ts";
import { Facts } from "#app/ui/facts.tsx";
import { grantArithmetic } from "./grant-arithmetic.ts";

/** How the variable part is made, step by step. */
export function GrantArithmetic(props: { grant: GrantGauge; projection: GrantProjection }): ReactElement {
  return <Facts facts={grantArithmetic(props.grant, props.projection)} />;
}

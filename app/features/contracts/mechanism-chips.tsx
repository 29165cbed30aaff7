import type { ReactElement } from "react";
import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import { Chip, Chips, type ChipLook } from "#app/ui/chip.tsx";

/** Four treatments, not twelve hues. Source: design.md, « Mechanism chips ». */
const looks = {
  execution_clause: "outlined",
  execution_clause_and_criterion: "outlined",
  award_criterion: "outlined",
  reserved_iae: "tinted",
  reserved_disability: "tinted",
  reserved_iae_disability: "tinted",
  reserved_prison: "tinted",
  reserved_ess: "tinted",
  reserved_unspecified: "dashed",
  insertion_service: "filled",
  qualitative_action: "filled",
  voluntary_clause: "outlined",
} as const satisfies Record<Mechanism, ChipLook>;

/** The short labels of mechanisms; none says so, because it is a task. */
export function MechanismChips({ codes }: { codes: readonly Mechanism[] }): ReactElement {
  if (codes.length === 0) return <span className="chip to-specify">Sans dispositif</span>;
  return (
    <Chips>
      {codes.map((code) => (
        <Chip key={code} look={looks[code]}>
          {mechanisms[code].short}
        </Chip>
      ))}
    </Chips>
  );
}

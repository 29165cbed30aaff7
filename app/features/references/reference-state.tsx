import type { ReactElement } from "react";
import { referenceKinds, type DatedValue, type ReferenceKind } from "#app/domain/reference-value.ts";
import { Tag } from "#app/ui/tag.tsx";

type Props = { kind: ReferenceKind; value: Pick<DatedValue, "toCheck" | "signedBy">; expired?: boolean };

/** Whether a value can be leaned on: past its last day, still to sign or to check, or signed and by whom. */
export function ReferenceState({ kind, value, expired = false }: Props): ReactElement {
  if (expired) return <Tag tone="late">expirée</Tag>;
  if (value.toCheck) {
    const isUnsigned = referenceKinds[kind].editedBy === "practice" && value.signedBy === null;
    return (
      <>
        <Tag tone="at_risk">{isUnsigned ? "à signer" : "à vérifier"}</Tag>
        {value.signedBy !== null && ` inscrite par ${value.signedBy}`}
      </>
    );
  }
  return <>{value.signedBy === null ? "–" : `signée par ${value.signedBy}`}</>;
}

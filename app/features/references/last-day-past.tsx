import type { ReactElement } from "react";
import type { ReferenceKind } from "#app/domain/reference-value.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatList } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

type Props = { expired: ReadonlyArray<{ kind: ReferenceKind; label: string; until: string | null }> };

/** Values whose last day is past, for who may write what follows. Without its threshold, the duty is « à vérifier ». */
export function LastDayPast({ expired }: Props): ReactElement | null {
  const [first] = expired;
  if (first?.until === undefined || first.until === null) return null;
  return (
    <Notice
      tone="late"
      title={expired.length === 1 ? "Une valeur a expiré." : `${expired.length} valeurs ont expiré.`}
    >
      {`${formatList(expired.map(({ label }) => `«\u00a0${label}\u00a0»`))}\u00a0: dernier jour connu, le ${formatDay(first.until)}. Inscrivez ce qui suit.`}
      {expired.some(({ kind }) => kind === "threshold") &&
        " En attendant, l’obligation est «\u00a0à vérifier\u00a0» pour les consultations d’après."}
    </Notice>
  );
}

import type { ReactElement } from "react";
import type { EligibilityState } from "#app/domain/eligibility-state.ts";
import { Tag } from "#app/ui/tag.tsx";

/** What an eligibility is worth today: a shape and a word. */
export function EligibilityTag({ state }: { state: EligibilityState }): ReactElement {
  switch (state) {
    case "valid":
      return <Tag>En cours</Tag>;
    case "expires_soon":
      return <Tag tone="at_risk">Expire bientôt</Tag>;
    case "expired":
      return <Tag tone="late">Expirée</Tag>;
    case "coming":
      return <Tag tone="not_started">À venir</Tag>;
  }
}

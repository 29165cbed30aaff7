import type { ReactElement } from "react";
import type { GrantDialogue } from "#app/features/grants/grant-dialogue.server.ts";
import { shortPaceWords } from "#app/features/grants/reach-words.ts";
import { GrantArithmetic } from "#app/features/report/grant-arithmetic-view.tsx";
import { GrantPanel } from "#app/features/report/grant-gauge-view.tsx";
import { euros } from "#app/features/report/grant-words-view.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";

type Page = Pick<GrantDialogue, "grant" | "grantBefore" | "projection" | "year"> & { mayEdit: boolean };

/** The agreement: how far, at which pace, what it earns and how that is made; or that there is none. */
export function AgreementSection({ page }: { page: Page }): ReactElement {
  const { grant, grantBefore, projection, year, mayEdit } = page;
  if (grant === null || projection === null) {
    return (
      <EmptyState kind="never" title={`Aucune convention pour ${year}`} icon="coins">
        {mayEdit
          ? "Saisissez-la, ou importez-la avec le classeur d’échange, feuille Conventions. Les totaux du porteur sont ci-dessous."
          : "Le financeur la saisit. Vos totaux sont ci-dessous."}
      </EmptyState>
    );
  }
  return (
    <>
      {projection.isShort && (
        <Notice tone="at_risk" title="Le rythme est insuffisant.">
          {shortPaceWords(grant, projection)}
        </Notice>
      )}
      <div className="halves">
        <GrantPanel grant={grant} projection={projection} />
        <Section title="Le calcul de la part variable" panel>
          <GrantArithmetic grant={grant} projection={projection} />
          <p className="small soft">{comparedWords(grantBefore, year)}</p>
          <p className="small soft">
            La projection est un ordre de grandeur, plutôt haut&nbsp;: chaque personne ne compte qu’une fois,
            et les premiers mois en apportent le plus.
          </p>
        </Section>
      </div>
    </>
  );
}

/** « En 2025 : 41 allocataires sur 45, part variable de 9 111,11 €. » */
function comparedWords(before: Page["grantBefore"], year: number): string {
  if (before === null) return `Pas de convention en ${year - 1}.`;
  const target = before.rsaTarget === null ? "" : ` sur ${formatNumber(before.rsaTarget)}`;
  return `En ${year - 1}\u00a0: ${formatNumber(before.rsaReached)} allocataires du RSA${target}, part variable de ${euros(before.variableEarned)}.`;
}

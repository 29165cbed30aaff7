import type { ReactElement } from "react";
import { noticeStates } from "#app/features/notices/notice-states.ts";
import type { NoticeList } from "#app/features/notices/read-notices.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Why the list is empty: nothing was ever read, nothing is open any more, or nothing of that name. */
export function NoNotice({ list }: { list: NoticeList }): ReactElement {
  const { search, state, isStructure, never } = list;
  if (search !== "") {
    return (
      <EmptyState
        kind="filtered"
        title="Aucun avis avec ces filtres"
        actions={<LinkButton to={paths.notices()}>Tout effacer</LinkButton>}
      >
        Cherchez un autre mot, ou un autre état.
      </EmptyState>
    );
  }
  if (state !== "a-regarder") {
    return (
      <EmptyState
        kind="filtered"
        title={noticeStates[state].none}
        actions={<LinkButton to={paths.notices()}>Voir les avis à regarder</LinkButton>}
      />
    );
  }
  return (
    <EmptyState kind="never" icon="search" title={noticeStates[state].none}>
      {never && !isStructure
        ? "Cherchez maintenant, ou faites-le chaque nuit avec la commande «\u00a0refresh notices\u00a0»."
        : "Les avis clos ne sont plus montrés. Les prochains paraîtront ici après la prochaine recherche."}
    </EmptyState>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatTime } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { LastSearch } from "./last-search.server.ts";
import { noticeIntents } from "./notice-intents.ts";
import { searchWords } from "./search-words.ts";

/** When the BOAMP was last asked and what it gave; for a facilitator, the button that asks again. */
export function SearchPanel({ search, maySearch }: { search: LastSearch; maySearch: boolean }): ReactElement {
  const words = searchWords(search);
  const went = search.last?.state;
  return (
    <div className="stack">
      {went === "failed" || went === "partial" ? (
        <Notice tone="at_risk" title={words} />
      ) : (
        <p className="soft">{words}</p>
      )}
      {maySearch && <SearchAgain nextAt={search.nextAt} />}
    </div>
  );
}

function SearchAgain({ nextAt }: Pick<LastSearch, "nextAt">): ReactElement {
  const { state, formData } = useNavigation();
  const isSearching = state !== "idle" && formData?.get("intent") === noticeIntents.search;
  if (nextAt !== null) {
    return (
      <p className="soft">{`Une recherche par heure au plus, pour ne pas peser sur le BOAMP\u00a0: la prochaine est possible à ${formatTime(nextAt)}.`}</p>
    );
  }
  return (
    <Form method="post" action={paths.notices()} className="actions">
      <input type="hidden" name="intent" value={noticeIntents.search} />
      <Button icon="search" disabled={isSearching}>
        {isSearching ? "Recherche en cours…" : "Chercher maintenant"}
      </Button>
    </Form>
  );
}

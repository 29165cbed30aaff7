import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { HostGrant } from "#app/features/grants/host-grants.server.ts";
import { shortPaceWords } from "#app/features/grants/reach-words.ts";
import { paths } from "#app/paths.ts";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Hosts whose pace will not reach their target; nothing when there is none. */
export function ShortPaces({ grants }: { grants: readonly HostGrant[] }): ReactElement | null {
  if (grants.length === 0) return null;
  return (
    <Notice tone="at_risk" title={`Le rythme est insuffisant pour ${countOf(grants.length, "porteur")}.`}>
      <ul>
        {grants.map(({ siret, name, grant, projection }) => (
          <li key={siret}>
            <Link to={paths.hostGrant(siret, grant.year)}>{name}</Link>
            {"\u00a0: "}
            {shortPaceWords(grant, projection)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { StructureListPage } from "./structure-list.server.ts";

/** What a structure could do, the best first. */
export function StructureList({ page }: { page: StructureListPage }): ReactElement {
  return (
    <>
      <PageHead title="Opportunités" />
      <ul>
        {page.lots.map(({ lotId, title }) => (
          <li key={lotId}>
            <Link to={paths.opportunity(lotId)}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

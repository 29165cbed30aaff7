import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { StructureLotPage } from "./structure-lot.server.ts";

/** One lot, as structures read it. */
export function StructureLot({ page }: { page: StructureLotPage }): ReactElement {
  return <PageHead crumbs={[{ label: "Opportunités", to: paths.opportunities() }]} title={page.title} />;
}

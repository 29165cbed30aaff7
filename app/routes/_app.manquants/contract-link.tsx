import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Sub } from "#app/ui/table.tsx";

/** A contract’s name, which opens it, its reference under. */
export function ContractLink({ reference, title }: { reference: string; title: string }): ReactElement {
  return (
    <>
      <Link to={paths.contract(reference)}>{title}</Link>
      <Sub>{reference}</Sub>
    </>
  );
}

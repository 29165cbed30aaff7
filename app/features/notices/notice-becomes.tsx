import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import type { NoticeLine } from "./notice-line.ts";

type Props = { notice: Pick<NoticeLine, "contract" | "openLot">; isStructure: boolean };

/** What a notice became: the contract for its host, the opportunity for structures. Nothing before. */
export function NoticeBecomes({ notice: { contract, openLot }, isStructure }: Props): ReactElement | null {
  if (contract === null) return null;
  if (isStructure) {
    return openLot === null ? (
      <p>
        Repris par une facilitatrice&nbsp;: vous le verrez dans vos opportunités si un lot est ouvert aux
        structures.
      </p>
    ) : (
      <p>
        Devenu une opportunité&nbsp;: <Link to={paths.opportunity(openLot)}>voir le lot ouvert</Link>.
      </p>
    );
  }
  return contract.isOwn ? (
    <p>
      Devenu le marché <Link to={paths.contract(contract.reference)}>{contract.reference}</Link>.
    </p>
  ) : (
    <p>Déjà repris par un autre porteur.</p>
  );
}

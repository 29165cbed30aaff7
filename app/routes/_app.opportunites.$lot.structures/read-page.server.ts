import { isArchived } from "#app/domain/contract-stage.ts";
import { openingState } from "#app/domain/lot-opening.ts";
import { mayEver } from "#app/domain/permission.ts";
import { structureKinds, type StructureKind } from "#app/domain/structure-kind.ts";
import { ableTitle, saidWords } from "#app/features/opportunity-follow/able-words.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import type { OwnLot } from "#app/features/opportunity-follow/own-lot.server.ts";
import { isChosen, readStructureChoice } from "#app/features/opportunity-follow/structure-choice.ts";
import { matchLotOf, supplyOfLot } from "#app/features/opportunity-follow/supply-of-lot.server.ts";
import { whyNobody } from "#app/features/opportunity-follow/why-nobody.server.ts";
import { pageOf } from "#app/ui/page-of.ts";

/** Who could do the lot, filtered, a page of them; how many in all. */
export async function readSupply(asked: OwnLot, params: URLSearchParams) {
  const { viewer, db, lot, today } = asked;
  const { lines, counts, seesWho } = await supplyOfLot(asked);
  const choice = readStructureChoice(params);
  const { shown, ...page } = pageOf(
    lines.filter((line) => isChosen(line, choice)),
    params,
  );
  return {
    ...page,
    lines: shown,
    title: ableTitle(lines),
    said: saidWords(lines),
    found: lines.length,
    nobody: lines.length === 0 ? await whyNobody(db, matchLotOf(lot)) : null,
    kinds: kindsIn(lines.flatMap(({ kind }) => kind ?? [])),
    choice,
    counts,
    seesWho,
    lot: { id: lot.lotId as string, name: lotName(lot), mechanisms: lot.mechanisms },
    contract: { reference: lot.reference, title: lot.title, authority: lot.authorityName },
    isOpen: openingState(lot.opening, today) === "open",
    mayOpen: lot.hostId !== null && !isArchived(lot.contractStage),
    mayFollow: mayEver(viewer.role, "follow answers") && lot.hostId !== null,
    mayRecord: mayEver(viewer.role, "edit activities"),
  };
}

export type SupplyPage = Awaited<ReturnType<typeof readSupply>>;

function kindsIn(kinds: readonly string[]): Array<{ value: string; label: string }> {
  return (Object.keys(structureKinds) as StructureKind[])
    .filter((kind) => kinds.includes(kind))
    .map((kind) => ({ value: kind, label: structureKinds[kind].label }));
}

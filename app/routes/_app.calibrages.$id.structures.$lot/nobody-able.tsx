import type { ReactElement } from "react";
import type { WhyNobody } from "#app/features/opportunity-follow/why-nobody.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

type Props = { nobody: WhyNobody; study: string; lot: string; mayRecord: boolean };

/** Nobody is able to do the lot, or nobody has said so: why, and what to do. */
export function NobodyAble({ nobody, study, lot, mayRecord }: Props): ReactElement {
  return (
    <EmptyState
      kind="never"
      icon="people"
      title={nobody.title}
      actions={<Act cause={nobody.cause} study={study} lot={lot} mayRecord={mayRecord} />}
    >
      {nobody.words}
    </EmptyState>
  );
}

function Act({
  cause,
  study,
  lot,
  mayRecord,
}: Pick<WhyNobody, "cause"> & Omit<Props, "nobody">): ReactElement {
  if (cause === "trade")
    return <LinkButton to={paths.studyLot(study, lot)}>Choisir le métier du lot</LinkButton>;
  if (mayRecord && cause !== "nobody")
    return <LinkButton to={paths.structures()}>Ouvrir le répertoire</LinkButton>;
  return <LinkButton to={paths.study(study)}>Revenir à la note</LinkButton>;
}

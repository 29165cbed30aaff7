import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect, type ReactElement } from "react";
import { filterParams, unassignedOnly } from "#app/features/contracts/contract-filters.ts";
import { remarkWords, stateWords } from "#app/features/imports/import-words.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

type RunStateProps = {
  state: string;
  dryRun: boolean;
  kind: "workbook" | "decp";
  progress: { done: number; where: string } | null;
  /** Set while the file waits for a confirmation. */
  confirmable: boolean;
  /** Rows or contracts created or changed; null before anything is known. */
  changes: number | null;
  remarks: { errors: number; warnings: number };
  /** The old sheet it comes from, while it may still be matched otherwise. */
  matching: string | null;
};

/** Where a run is, in a sentence, and the act that comes next. */
export function RunState(props: RunStateProps): ReactElement {
  const { state, confirmable, remarks, kind } = props;
  switch (state) {
    case "waiting":
    case "running":
      return <UnderWay {...props} />;
    case "previewed":
      return confirmable ? (
        <Tried {...props} />
      ) : (
        <Notice
          title="Ce fichier a été vérifié."
          actions={<LinkButton to={paths.imports()}>Revenir aux fichiers envoyés</LinkButton>}
        >
          Il a déjà été confirmé, ou oublié après un jour&nbsp;: pour l’importer, envoyez-le de nouveau.
        </Notice>
      );
    case "refused":
      return (
        <Notice
          tone="late"
          title="Rien n’a été importé."
          actions={
            <>
              <ToMatching {...props} />
              <LinkButton to={props.matching === null ? paths.imports() : paths.importAssistant()}>
                {kind === "workbook" ? "Envoyer le fichier corrigé" : "Recommencer"}
              </LinkButton>
            </>
          }
        >
          {props.matching !== null
            ? "Revoyez les colonnes et donnez les SIRET demandés, ou corrigez votre fichier puis envoyez-le de nouveau."
            : kind === "workbook"
              ? "Corrigez dans votre fichier ce qui est dit ci-dessous, puis envoyez-le de nouveau."
              : "La raison est ci-dessous."}
        </Notice>
      );
    case "done":
      return (
        <Notice tone="done" title="Le fichier est importé." actions={<ToContracts kind={kind} />}>
          {remarks.warnings > 0 &&
            "Les avertissements ci-dessous restent à regarder\u00a0; ils n’empêchent rien."}
        </Notice>
      );
    default:
      return (
        <Notice
          tone="late"
          title="L’import s’est interrompu."
          actions={<LinkButton to={paths.imports()}>Envoyer le fichier de nouveau</LinkButton>}
        >
          Rien n’a été écrit, vos données sont intactes.
        </Notice>
      );
  }
}

/** What was tried and would be written, or that there is nothing to write. */
function Tried({ changes, remarks, matching }: RunStateProps): ReactElement {
  if (changes === 0) {
    return (
      <Notice
        title="Ce fichier ne changerait rien."
        actions={
          <>
            <ToMatching matching={matching} />
            <LinkButton to={paths.imports()}>Envoyer un autre fichier</LinkButton>
          </>
        }
      >
        Tout ce qu’il contient est déjà là, ou reste de côté.
      </Notice>
    );
  }
  return (
    <Notice
      tone="on_track"
      title="Le fichier peut être importé."
      actions={<ConfirmForm matching={matching} />}
    >
      Rien n’est encore écrit. À vérifier avant de confirmer&nbsp;: {remarkWords(remarks)}.
    </Notice>
  );
}

/** Contracts of open data wait for a host: they are not among one’s own yet. */
function ToContracts({ kind }: Pick<RunStateProps, "kind">): ReactElement {
  const free = `${paths.contracts()}?${filterParams.unassigned}=${unassignedOnly}`;
  return kind === "decp" ? (
    <LinkButton to={free}>Voir les marchés à attribuer</LinkButton>
  ) : (
    <LinkButton to={paths.contracts()}>Voir les marchés</LinkButton>
  );
}

const refreshEvery = 1500;

/** Looks again by itself; without script, a link does. */
function UnderWay({ state, dryRun, progress }: RunStateProps): ReactElement {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, refreshEvery);
    return () => {
      clearInterval(timer);
    };
  }, [revalidate]);
  const done = progress?.done ?? 0;
  return (
    <div className="panel panel-pad stack" role="status">
      <p>
        <b>{stateWords(state, dryRun)}…</b>{" "}
        {done > 0 &&
          `${formatNumber(done)} lignes lues${progress?.where ? ` (${progress.where.replaceAll("_", " ")})` : ""}.`}
      </p>
      <progress aria-label="Avancement de l’import" />
      <p className="small soft">
        Vous pouvez quitter cette page&nbsp;: le résultat reste dans l’historique.{" "}
        <noscript>
          <Link to=".">Actualiser</Link>
        </noscript>
      </p>
    </div>
  );
}

function ToMatching({ matching }: Pick<RunStateProps, "matching">): ReactElement | null {
  return matching === null ? null : (
    <LinkButton to={paths.importMatching(matching)}>Revoir les colonnes et les noms</LinkButton>
  );
}

function ConfirmForm({ matching }: Pick<RunStateProps, "matching">): ReactElement {
  return (
    <Form method="post" className="actions">
      <Button variant="primary">Importer</Button>
      <ToMatching matching={matching} />
      <LinkButton to={paths.imports()} variant="quiet">
        Garder pour plus tard
      </LinkButton>
    </Form>
  );
}

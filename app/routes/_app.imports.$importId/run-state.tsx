import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect, type ReactElement } from "react";
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
  remarks: { errors: number; warnings: number };
};

/** Where a run is, in a sentence, and the act that comes next. */
export function RunState(props: RunStateProps): ReactElement {
  const { state, confirmable, remarks, kind } = props;
  switch (state) {
    case "waiting":
    case "running":
      return <UnderWay {...props} />;
    case "previewed":
      return (
        <Notice
          tone="on_track"
          title="Le fichier peut être importé."
          actions={confirmable && <ConfirmForm />}
        >
          Rien n’est encore écrit. À vérifier avant de confirmer : {remarkWords(remarks)}.
          {!confirmable && " Il a déjà été confirmé, ou oublié après un jour : envoyez-le de nouveau."}
        </Notice>
      );
    case "refused":
      return (
        <Notice
          tone="late"
          title="Rien n’a été importé."
          actions={
            <LinkButton to={paths.imports()}>
              {kind === "workbook" ? "Envoyer le fichier corrigé" : "Recommencer"}
            </LinkButton>
          }
        >
          {kind === "workbook"
            ? "Corrigez les lignes ci-dessous dans votre fichier, puis envoyez-le de nouveau : les autres lignes sont bonnes."
            : "La raison est ci-dessous."}
        </Notice>
      );
    case "done":
      return (
        <Notice
          tone="done"
          title="Le fichier est importé."
          actions={<LinkButton to={paths.contracts()}>Voir les marchés</LinkButton>}
        >
          {remarks.warnings > 0 && "Les avertissements ci-dessous restent à regarder ; ils n’empêchent rien."}
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
        Vous pouvez quitter cette page : le résultat reste dans l’historique.{" "}
        <noscript>
          <Link to=".">Actualiser</Link>
        </noscript>
      </p>
    </div>
  );
}

function ConfirmForm(): ReactElement {
  return (
    <Form method="post" className="actions">
      <Button variant="primary">Importer</Button>
      <LinkButton to={paths.imports()} variant="quiet">
        Garder pour plus tard
      </LinkButton>
    </Form>
  );
}

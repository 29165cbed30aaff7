import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect, type ReactElement } from "react";
import { draftIntents } from "#app/features/edition-desk/draft-form.schema.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { inSentence } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { DraftPage } from "./read-draft.server.ts";

/** Where the draft is, in a sentence, and the act that comes next. */
export function NextStep({ page }: { page: DraftPage }): ReactElement | null {
  switch (page.state) {
    case "computing":
      return page.isStuck ? <Stopped page={page} /> : <UnderWay />;
    case "failed":
      return <Stopped page={page} />;
    case "refused":
      return <Refused page={page} />;
    case "draft":
      return <ToPublish page={page} />;
    case "published":
      return null;
  }
}

const refreshEvery = 2000;

/** Looks again by itself; without script, a link does. */
function UnderWay(): ReactElement {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, refreshEvery);
    return () => {
      clearInterval(timer);
    };
  }, [revalidate]);
  return (
    <div className="panel panel-pad stack" role="status">
      <p>
        <b>Calcul en cours…</b> Les tableaux, puis leur contrôle pour le public et pour chaque porteur.
      </p>
      <progress aria-label="Calcul de l’édition" />
      <p className="small soft">
        Vous pouvez quitter cette page&nbsp;: le brouillon reste dans la liste des éditions.{" "}
        <noscript>
          <Link to=".">Actualiser</Link>
        </noscript>
      </p>
    </div>
  );
}

function Stopped({ page }: { page: DraftPage }): ReactElement {
  return (
    <Notice
      tone="late"
      title="Le calcul s’est interrompu."
      actions={<Recompute page={page} verb="Relancer le calcul" />}
    >
      Rien n’a été publié, vos données sont intactes.
    </Notice>
  );
}

function Refused({ page }: { page: DraftPage }): ReactElement {
  return (
    <Notice
      tone="at_risk"
      title={
        "Le contrôle refuse cette édition\u00a0: un nombre trop petit se retrouverait, quoi que l’on cache."
      }
      actions={
        <>
          {page.advice.map(({ dimension, codes, words }) => (
            <Form method="post" key={`${dimension} ${codes.join(" ")}`}>
              <input type="hidden" name="seen" value={page.revision} />
              <input type="hidden" name="dimension" value={dimension} />
              {codes.map((code) => (
                <input key={code} type="hidden" name="codes" value={code} />
              ))}
              <Button variant="primary" name="intent" value={draftIntents.merge}>
                {`Regrouper ${words} puis recalculer`}
              </Button>
            </Form>
          ))}
        </>
      }
    >
      {page.advice.length === 0
        ? "Regroupez des lignes ci-dessous, puis recalculez."
        : "Des lignes publiées ensemble suffiraient. Vous pouvez aussi en choisir d’autres ci-dessous."}
    </Notice>
  );
}

function ToPublish({ page }: { page: DraftPage }): ReactElement {
  const name = `l’édition n°\u00a0${page.nextNumber}`;
  if (page.standing !== null) {
    return (
      <Notice tone="late" title={page.standing.title}>
        {page.standing.text}
      </Notice>
    );
  }
  if (!page.isConfirming) {
    return (
      <Notice
        title="Le brouillon est prêt et protégé."
        actions={
          <>
            <LinkButton variant="primary" to={`${paths.editionDraft(page.id)}?publier=1`}>
              {`Publier ${name}`}
            </LinkButton>
            <Recompute page={page} verb="Recalculer" />
          </>
        }
      >
        Relisez les tableaux&nbsp;: une fois publiée, l’édition ne change plus.
      </Notice>
    );
  }
  return (
    <Notice
      tone="at_risk"
      title={`Publier ${name}, ${inSentence(page.words)}\u202f? Cela ne se défait pas.`}
      actions={
        <Form method="post" className="actions">
          <input type="hidden" name="seen" value={page.revision} />
          <Button variant="primary" name="intent" value={draftIntents.publish}>
            {`Publier ${name} définitivement`}
          </Button>
          <LinkButton variant="quiet" to={paths.editionDraft(page.id)}>
            Relire encore
          </LinkButton>
        </Form>
      }
    >
      Elle sera numérotée, datée d’aujourd’hui et lisible par l’instance, les porteurs, le financeur et les
      directions territoriales. Une correction fera une nouvelle édition.
    </Notice>
  );
}

function Recompute({ page, verb }: { page: DraftPage; verb: string }): ReactElement {
  return (
    <Form method="post">
      <input type="hidden" name="seen" value={page.revision} />
      <Button name="intent" value={draftIntents.recompute}>
        {verb}
      </Button>
    </Form>
  );
}

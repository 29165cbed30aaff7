import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatList, inSentence } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";

type Props = {
  wanted: readonly string[] | null;
  /** Something is known of what structures do. */
  isKnown: boolean;
  study: string;
  lot: string;
  /** Of the directory, for who may record what they do. */
  directory: ReadonlyArray<{ siret: string; name: string; kind: string }>;
  mayRecord: boolean;
};

/** Nobody is able to do the lot, or nobody has said so: why, and what to do. */
export function NobodyAble({ wanted, isKnown, study, lot, directory, mayRecord }: Props): ReactElement {
  return (
    <>
      <EmptyState
        kind="never"
        icon="people"
        title={titleOf(wanted, isKnown)}
        actions={
          wanted === null ? (
            <LinkButton to={paths.studyLot(study, lot)}>Choisir le métier du lot</LinkButton>
          ) : (
            <LinkButton to={paths.study(study)}>Revenir à la note</LinkButton>
          )
        }
      >
        {remedyOf(wanted, mayRecord)}
      </EmptyState>
      {wanted !== null && wanted.length > 0 && directory.length > 0 && (
        <Section id="repertoire" title="Structures du répertoire">
          <ul>
            {directory.map(({ siret, name, kind }) => (
              <li key={siret}>
                <Link to={paths.activities(siret)}>{`Écrire les métiers de ${name} (${kind})`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function titleOf(wanted: Props["wanted"], isKnown: boolean): string {
  if (wanted === null) return "Le métier de ce lot n’est pas connu.";
  if (wanted.length === 0) return "Aucun métier de structure ne répond à ce lot.";
  return isKnown
    ? "Aucune structure du répertoire n’a dit faire ce métier."
    : "Personne n’a encore dit ce que font les structures du répertoire.";
}

function remedyOf(wanted: Props["wanted"], mayRecord: boolean): string {
  if (wanted === null)
    return "Donnez son métier ou son code CPV\u00a0: les structures qui savent le faire s’afficheront ici.";
  if (wanted.length === 0) {
    return "Ses règles demandent des entreprises qualifiées. Une action qualitative (visite, stage, formation) reste possible.";
  }
  const words = formatList(
    wanted.map((label) => `«\u00a0${inSentence(label)}\u00a0»`),
    "ou",
  );
  return mayRecord
    ? `Si une structure sait faire ${words}, écrivez-le parmi ses métiers.`
    : `Demandez à votre facilitatrice si elle connaît une structure qui sait faire ${words}\u00a0: elle peut l’écrire.`;
}

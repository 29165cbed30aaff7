import { Form, Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { gridParams } from "#app/features/hours-grid/grid-filters.ts";
import { gridFields, gridIntents } from "#app/features/hours-grid/grid-form.ts";
import type { PointToSee } from "#app/features/hours-grid/points-to-see.server.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { toneClass } from "#app/ui/tone.ts";
import { ReturnForm } from "./return-form.tsx";

type PointsListProps = {
  reference: string;
  points: readonly PointToSee[];
  /** How many there are in all. */
  total: number;
  readOnly: boolean;
  /** What is wrong with the return being written. */
  returnError: { comment: string; error: string } | null;
};

const kinds = {
  returned: { tone: "at_risk", shape: "returned", word: "Renvoyé" },
  missing: { tone: "late", shape: "late", word: "Manque" },
  check: { tone: "at_risk", shape: "at_risk", word: "À vérifier" },
  expiring: { tone: "at_risk", shape: "at_risk", word: "À prévoir" },
} as const;

/** « 4 points à voir avant de valider », each with the act that clears it. */
export function PointsList({
  reference,
  points,
  total,
  readOnly,
  returnError,
}: PointsListProps): ReactElement | null {
  const [params] = useSearchParams();
  const returning = params.get(gridParams.returning);
  if (points.length === 0 || readOnly) return null;
  return (
    <Section title={`${countOf(total, "point")} à voir avant de valider`}>
      <ul className="todo tight panel">
        {points.map((point) => {
          const { tone, shape, word } = kinds[point.kind];
          const isReturning = point.line !== null && point.line.key === returning;
          return (
            <li key={point.key} className={toneClass[tone]}>
              <div>
                <Tag tone={tone} shape={shape}>
                  {word}
                </Tag>{" "}
                <a className="what" href={`#r.${point.row}`}>
                  {point.what}
                </a>
                <span className="why">{point.why}</span>
                {isReturning && <ReturnForm line={point.line} refused={returnError} />}
              </div>
              <div className="do">
                <Acts reference={reference} point={point} isReturning={isReturning} />
              </div>
            </li>
          );
        })}
      </ul>
      {total > points.length && (
        <p className="soft">
          {`Les ${points.length} premiers. Filtrez par lot, employeur ou état pour voir les autres.`}
        </p>
      )}
    </Section>
  );
}

type ActsProps = { reference: string; point: PointToSee; isReturning: boolean };

function Acts({ reference, point, isReturning }: ActsProps): ReactElement {
  const [params] = useSearchParams();
  const { owedBy, line, participantId, what } = point;
  const whose = <span className="visually-hidden">{` ${what}`}</span>;
  return (
    <>
      {owedBy !== null && (
        <LinkButton size="small" to={paths.reminder(reference, owedBy)}>
          Relancer{whose}
        </LinkButton>
      )}
      {participantId !== null && (
        <LinkButton size="small" to={paths.addEligibility(participantId)}>
          Ajouter un justificatif{whose}
        </LinkButton>
      )}
      {line !== null && !isReturning && (
        <Link
          className="button small"
          preventScrollReset
          to={withParams(params, { [gridParams.returning]: line.key })}
        >
          Renvoyer{whose}
        </Link>
      )}
      {line !== null && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name={gridFields.line} value={line.key} />
          <input type="hidden" name={gridFields.lineSeen} value={line.seen} />
          <Button size="small" name={gridFields.intent} value={gridIntents.accept}>
            Accepter{whose}
          </Button>
        </Form>
      )}
    </>
  );
}

import type { ReactElement } from "react";
import type { Fa02Report, Figures } from "#app/domain/fa02-report.ts";
import { mechanisms as mechanismWords, type MechanismGroup } from "#app/domain/mechanism.ts";
import { CountFigure, HoursFigure } from "#app/features/report/report-figure-view.tsx";
import { formatNumber, plural } from "#app/ui/french.ts";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Indicator } from "./indicator.tsx";

type MechanismsProps = Pick<Fa02Report, "mechanisms" | "groups" | "qualitative">;

const groupLabels = {
  executionClauses: "Clauses d’exécution, avec ou sans critère",
  reservedIae: "Réservés à l’IAE, avec ou sans handicap",
  reservedDisability: "Réservés au handicap, avec ou sans IAE",
  reserved: "Tous les marchés réservés",
  qualitativeActions: "Actions qualitatives",
  socialConsiderations: "Toutes les considérations sociales",
} as const satisfies Record<MechanismGroup, string>;

/** Indicator 4: typology of the mechanisms used. */
export function MechanismsIndicator({ mechanisms, groups, qualitative }: MechanismsProps): ReactElement {
  return (
    <Indicator number={4} title="Dispositifs" fact={<MechanismsFact groups={groups} />}>
      {mechanisms.length > 0 && <MechanismsTable mechanisms={mechanisms} groups={groups} />}
      <p className="small soft">
        Une personne ou un marché peut figurer sous plusieurs dispositifs&#8239;; les totaux du rapport les
        comptent une fois. <QualitativeFact {...qualitative} />
      </p>
    </Indicator>
  );
}

function MechanismsFact({ groups }: Pick<Fa02Report, "groups">): ReactElement {
  const clauses = groups.executionClauses.contracts;
  const iae = groups.reservedIae.contracts;
  const disability = groups.reservedDisability.contracts;
  const all = groups.socialConsiderations.commitments;
  return (
    <>
      <CountFigure path="groups.executionClauses.contracts" value={clauses} strong />{" "}
      {plural(clauses, "marché")} avec clause d’exécution,{" "}
      <CountFigure path="groups.reservedIae.contracts" value={iae} strong /> {plural(iae, "réservé")} à l’IAE,{" "}
      <CountFigure path="groups.reservedDisability.contracts" value={disability} strong />{" "}
      {plural(disability, "réservé")} au handicap&nbsp;:{" "}
      <CountFigure path="groups.socialConsiderations.commitments" value={all} strong />{" "}
      {plural(all, "considération sociale", "considérations sociales")}.
    </>
  );
}

function MechanismsTable({ mechanisms, groups }: Omit<MechanismsProps, "qualitative">): ReactElement {
  return (
    <Table caption="Dispositifs" cards>
      <TableHead>
        <ColumnHead>Dispositif</ColumnHead>
        <ColumnHead numeric>Marchés</ColumnHead>
        <ColumnHead numeric>Engagements</ColumnHead>
        <ColumnHead numeric>Prévu (h)</ColumnHead>
        <ColumnHead numeric>Réalisé (h)</ColumnHead>
        <ColumnHead numeric>Personnes</ColumnHead>
        <ColumnHead numeric>RSA</ColumnHead>
      </TableHead>
      <TableBody>
        {mechanisms.map(({ mechanism, ...figures }) => (
          <FiguresRow
            key={mechanism}
            label={mechanismWords[mechanism].label}
            path={`mechanisms.${mechanism}`}
            figures={figures}
          />
        ))}
        <GroupRow columns={7}>Ensembles, sans double compte</GroupRow>
        {(Object.keys(groupLabels) as MechanismGroup[]).map((group) => (
          <FiguresRow
            key={group}
            label={groupLabels[group]}
            path={`groups.${group}`}
            figures={groups[group]}
          />
        ))}
      </TableBody>
    </Table>
  );
}

function FiguresRow({
  label,
  path,
  figures,
}: {
  label: string;
  path: string;
  figures: Figures;
}): ReactElement {
  const count = (key: "contracts" | "commitments" | "persons" | "rsa", head: string): ReactElement => (
    <Cell numeric label={head}>
      <CountFigure path={`${path}.${key}`} value={figures[key]} />
    </Cell>
  );
  const hours = (key: "forecast" | "achieved", head: string): ReactElement => (
    <Cell numeric label={head}>
      <HoursFigure path={`${path}.${key}`} value={figures[key]} as="column" />
    </Cell>
  );
  return (
    <Row>
      <RowHead>{label}</RowHead>
      {count("contracts", "Marchés")}
      {count("commitments", "Engagements")}
      {hours("forecast", "Prévu (h)")}
      {hours("achieved", "Réalisé (h)")}
      {count("persons", "Personnes")}
      {count("rsa", "RSA")}
    </Row>
  );
}

/** Quantities in their own units (days of training, visits…): said, never added to hours. */
function QualitativeFact({ planned, done }: Fa02Report["qualitative"]): string {
  if (planned === 0 && done === 0) return "";
  const written = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2);
  return `Actions qualitatives de la période, dans leurs propres unités\u00a0: ${written(done)} réalisées sur ${written(planned)} prévues.`;
}

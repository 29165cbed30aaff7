import { Link } from "@remix-run/react";
import { Fragment, type ReactElement } from "react";
import { ficheDimensionCodes, planStandings } from "#app/domain/action-plan/plan-progress.ts";
import { ficheDimensions } from "#app/domain/action-plan/planned-action.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import {
  Cell,
  ColumnHead,
  GroupRow,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableHead,
} from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { mayBeNoted, standingTones, type PlanLine } from "./plan-lines.ts";

type Props = {
  caption: string;
  lines: readonly PlanLine[];
  /** Where a line is edited and, once the year has begun, noted as done: its host’s alone. */
  edit?: { siret: string; year: number; today: string } | undefined;
};

/** The lines of a plan, dimension by dimension. */
export function PlanTable({ caption, lines, edit }: Props): ReactElement {
  const columns = edit === undefined ? 5 : 6;
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Action</ColumnHead>
        <ColumnHead>Territoire</ColumnHead>
        <ColumnHead>Échéance</ColumnHead>
        <ColumnHead numeric>Réalisée</ColumnHead>
        <ColumnHead>État</ColumnHead>
        {edit !== undefined && (
          <ColumnHead>
            <span className="visually-hidden">Actes</span>
          </ColumnHead>
        )}
      </TableHead>
      <TableBody>
        {ficheDimensionCodes
          .filter((dimension) => lines.some((line) => line.dimension === dimension))
          .map((dimension) => (
            <Fragment key={dimension}>
              <GroupRow columns={columns}>{`${dimension}. ${ficheDimensions[dimension].words}`}</GroupRow>
              {lines
                .filter((line) => line.dimension === dimension)
                .map((line) => (
                  <LineRow key={line.code} line={line} edit={edit} />
                ))}
            </Fragment>
          ))}
      </TableBody>
    </Table>
  );
}

function LineRow({ line, edit }: { line: PlanLine } & Pick<Props, "edit">): ReactElement {
  const { code, kind, title, territoryLabel, dueOn, done, expected, standing } = line;
  const tone = standingTones[standing];
  return (
    <Row late={standing === "late"}>
      <RowHead name>
        {edit === undefined ? (
          title
        ) : (
          <Link to={paths.plannedAction(edit.siret, edit.year, code)}>{title}</Link>
        )}
        <Sub>
          {line.partners === null
            ? networkActionKinds[kind].label
            : `${networkActionKinds[kind].label}, avec ${line.partners}`}
        </Sub>
        <DoneActions line={line} isOwn={edit !== undefined} />
      </RowHead>
      <Cell label="Territoire">{territoryLabel ?? "Tous"}</Cell>
      <Cell label="Échéance" nowrap>
        {formatTightDay(dueOn)}
      </Cell>
      <Cell label="Réalisée" numeric>
        {`${formatNumber(done)} sur ${formatNumber(expected)}`}
      </Cell>
      <Cell label="État">
        {tone === undefined ? (
          <Tag>{planStandings[standing].label}</Tag>
        ) : (
          <Tag tone={tone}>{planStandings[standing].label}</Tag>
        )}
        {line.droppedReason !== null && <Sub>{line.droppedReason}</Sub>}
      </Cell>
      {edit !== undefined && (
        <Cell>
          {mayBeNoted(standing, edit) && (
            <LinkButton
              size="small"
              to={paths.newAction({
                type: kind,
                intitule: title,
                prevue: code,
                territoire: line.territoryCode ?? undefined,
              })}
            >
              Noter comme réalisée<span className="visually-hidden"> {title}</span>
            </LinkButton>
          )}
        </Cell>
      )}
    </Row>
  );
}

/** The days it was done; its host opens each in the journal. */
function DoneActions({ line, isOwn }: { line: PlanLine; isOwn: boolean }): ReactElement | null {
  const done = line.actions.filter(({ isDone }) => isDone);
  if (done.length === 0) return null;
  return (
    <Sub>
      {"Réalisée le "}
      {done.map(({ code, datedOn }, index) => (
        <Fragment key={code}>
          {index > 0 && ", "}
          {isOwn ? <Link to={paths.action(code)}>{formatTightDay(datedOn)}</Link> : formatTightDay(datedOn)}
        </Fragment>
      ))}
    </Sub>
  );
}

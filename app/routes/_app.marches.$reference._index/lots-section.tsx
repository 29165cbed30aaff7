import type { ReactElement } from "react";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay, formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Behind } from "#app/ui/behind.tsx";
import { LightBadge } from "#app/ui/light-badge.tsx";
import { Ruler } from "#app/ui/ruler.tsx";
import { Section } from "#app/ui/section.tsx";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "#app/ui/table.tsx";
import { Link } from "@remix-run/react";
import { CommitmentRules } from "./commitment-rules.tsx";
import type { CommitmentLine, LotLine } from "./lot-lines.ts";
import { LotOpeningLinks } from "./lot-opening-links.tsx";
import type { LotOpening } from "./lot-openings.server.ts";
import type { ContractPage } from "./read-page.server.ts";

/** Every commitment of every lot and where it stands. */
export function LotsSection({ page }: { page: ContractPage }): ReactElement {
  const { lines, total, sheet, today } = page;
  const edit = page.mayEdit && !page.isFree;
  const own = page.ownHoursOnly;
  const done = own ? "Vos heures" : "Fait";
  return (
    <Section
      id="lots"
      title="Lots et engagements"
      end={edit ? <Link to={paths.changeObligation(sheet.reference)}>Noter une évolution</Link> : undefined}
    >
      <Table cards caption={`${countOf(lines.length, "lot")}, position au ${formatDay(today)}`}>
        <TableHead>
          <ColumnHead>Lot</ColumnHead>
          {!own && <ColumnHead>Voyant</ColumnHead>}
          <ColumnHead numeric>Dû</ColumnHead>
          <ColumnHead numeric>{done}</ColumnHead>
          {!own && <ColumnHead numeric>Reste</ColumnHead>}
          {!own && <ColumnHead>Avancement</ColumnHead>}
          <ColumnHead>Période</ColumnHead>
        </TableHead>
        <TableBody>
          {lines.map((lot) =>
            lot.commitments.length === 0 ? (
              <BareLot key={lot.id} lot={lot} own={own} opening={openingOf(page, lot)} />
            ) : (
              lot.commitments.map((commitment, index) => (
                <CommitmentRow
                  key={commitment.id}
                  lot={lot}
                  commitment={commitment}
                  own={own}
                  opening={index === 0 ? openingOf(page, lot) : undefined}
                />
              ))
            ),
          )}
        </TableBody>
        <TableFoot>
          <RowHead>Total</RowHead>
          {!own && <Cell nothing />}
          <Cell numeric label="Dû">
            {formatHours(total.due)}
          </Cell>
          <Cell numeric label={done}>
            {formatHours(total.done)}
          </Cell>
          {total.remaining !== null && (
            <Cell numeric label="Reste">
              {formatHours(total.remaining)}
            </Cell>
          )}
          {!own && <Cell nothing />}
          <Cell nothing />
        </TableFoot>
      </Table>
      <CommitmentRules lots={lines} />
    </Section>
  );
}

/** Whether the lot is shown to structures; undefined for who may not know. */
function openingOf(page: ContractPage, lot: LotLine): LotOpening | undefined {
  return page.openings?.find(({ lotId }) => lotId === lot.id);
}

type RowProps = { lot: LotLine; own: boolean; opening: LotOpening | undefined };
type CommitmentRowProps = RowProps & { commitment: CommitmentLine };

function CommitmentRow({ lot, commitment, own, opening }: CommitmentRowProps): ReactElement {
  const { light, due, done, remaining, pending } = commitment;
  const hires = `?engagement=${commitment.id}#embauches`;
  return (
    <Row late={light === "late"}>
      <RowHead name>
        {lot.name}
        {lot.companies.length > 0 && <Sub>{lot.companies.join(", ")}</Sub>}
        <MechanismChips codes={[commitment.mechanism]} />
        <LotOpeningLinks opening={opening} lot={lot.name} />
      </RowHead>
      {!own && <Cell label="Voyant">{light === null ? "–" : <LightBadge light={light} />}</Cell>}
      <Cell numeric label="Dû">
        {commitment.isUnknown ? (
          "n.d."
        ) : (
          <Behind to={commitment.changed ? "#historique" : undefined}>{formatHours(due)}</Behind>
        )}
      </Cell>
      <Cell numeric label={own ? "Vos heures" : "Fait"}>
        {own && !lot.isOwn ? "–" : <Behind to={done > 0 ? hires : undefined}>{formatHours(done)}</Behind>}
        {pending > 0 && <Sub>{`+ ${formatHours(pending)} à valider`}</Sub>}
      </Cell>
      {remaining !== null && (
        <Cell numeric label="Reste">
          {formatHours(remaining)}
        </Cell>
      )}
      {!own && <Progress lot={lot} commitment={commitment} />}
      <Window commitment={commitment} />
    </Row>
  );
}

function Progress({ lot, commitment }: Pick<CommitmentRowProps, "lot" | "commitment">): ReactElement {
  const { light, due, done, pending, expected, projected } = commitment;
  const underWay = light === "on_track" || light === "at_risk";
  return (
    <Cell gauge nothing={due === 0} label="Avancement">
      <Ruler
        name={`Lot ${lot.number}`}
        light={light ?? undefined}
        due={due}
        validated={done}
        pending={pending}
        expected={expected ?? undefined}
      />
      {underWay && projected !== null && (
        <Sub>{`à ce rythme\u00a0: ${formatHours(Math.round(projected / 100) * 100)}`}</Sub>
      )}
    </Cell>
  );
}

function Window({ commitment: { start, end } }: { commitment: CommitmentLine }): ReactElement {
  return (
    <Cell nowrap label="Période">
      {start === null ? "sans début" : formatTightDay(start)}
      <Sub>{end === null ? "sans fin" : `au ${formatTightDay(end)}`}</Sub>
    </Cell>
  );
}

function BareLot({ lot, own, opening }: RowProps): ReactElement {
  return (
    <Row>
      <RowHead name>
        {lot.name}
        {lot.companies.length > 0 && <Sub>{lot.companies.join(", ")}</Sub>}
        <MechanismChips codes={[]} />
        <LotOpeningLinks opening={opening} lot={lot.name} />
      </RowHead>
      {Array.from({ length: own ? 3 : 6 }, (_, index) => (
        <Cell key={index} nothing />
      ))}
    </Row>
  );
}

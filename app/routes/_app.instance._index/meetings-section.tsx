import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { MeetingStateTag } from "#app/features/forum/forum-tags.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ForumPage } from "./read-forum.server.ts";

type Props = { page: Pick<ForumPage, "meetings" | "total" | "page" | "pageSize"> };

/** Every meeting, the latest first. */
export function MeetingsSection({ page: { meetings, ...list } }: Props): ReactElement | null {
  if (list.total === 0) return null;
  return (
    <Section title="Toutes les réunions" id="reunions">
      <Table cards caption="Réunions, de la plus récente à la plus ancienne">
        <TableHead>
          <ColumnHead>Réunion</ColumnHead>
          <ColumnHead>Jour</ColumnHead>
          <ColumnHead numeric>Décisions</ColumnHead>
          <ColumnHead>État</ColumnHead>
        </TableHead>
        <TableBody>
          {meetings.map(({ id, title, place, heldOn, state, decisions }) => (
            <Row key={id}>
              <RowHead name>
                <Link to={paths.meeting(id)}>{title}</Link>
                {place !== null && <Sub>{place}</Sub>}
              </RowHead>
              <Cell nowrap label="Jour">
                {formatTightDay(heldOn)}
              </Cell>
              <Cell numeric label="Décisions" nothing={state !== "held"}>
                {state === "held" ? formatNumber(decisions ?? 0) : "–"}
              </Cell>
              <Cell label="État">
                <MeetingStateTag state={state} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination {...list} noun={["réunion", "réunions"]} />
    </Section>
  );
}

import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { filterParams, lightSlugs } from "#app/features/contracts/contract-filters.ts";
import { FollowerLines } from "#app/features/contract-follower/follower-lines.tsx";
import type { BehindContract } from "#app/features/missing/buyer-missing.server.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatPercent } from "#app/ui/french.ts";
import { LightBadge } from "#app/ui/light-badge.tsx";
import { RulerLegend } from "#app/ui/ruler-legend.tsx";
import { Ruler } from "#app/ui/ruler.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { ContractLink } from "./contract-link.tsx";

const mostLines = 50;

/** Contracts behind their pace, the gravest first: what is left to do, against what should be done by now. */
export function BehindSection({ behind }: { behind: readonly BehindContract[] }): ReactElement {
  const others = behind.length - mostLines;
  return (
    <Section
      id="heures"
      title="Heures à rattraper"
      note="Par rapport à ce qui devrait être fait à ce jour pour tenir l’objectif."
    >
      {behind.length === 0 ? (
        <p className="soft">Aucun marché en retard ni à risque.</p>
      ) : (
        <>
          <Table cards caption="Marchés en retard ou à risque, les plus grands manques d’abord">
            <TableHead>
              <ColumnHead>Marché</ColumnHead>
              <ColumnHead>Voyant</ColumnHead>
              <ColumnHead numeric>Reste à faire</ColumnHead>
              <ColumnHead>Avancement</ColumnHead>
              <ColumnHead>À qui demander</ColumnHead>
            </TableHead>
            <TableBody>
              {behind.slice(0, mostLines).map((line) => (
                <BehindRow key={line.reference} line={line} />
              ))}
            </TableBody>
          </Table>
          <RulerLegend />
          {others > 0 && (
            <p>
              Et {countOf(others, "autre marché", "autres marchés")}&nbsp;:{" "}
              <Link to={lightList("late")}>voir ceux en retard</Link>,{" "}
              <Link to={lightList("at_risk")}>ceux à risque</Link>.
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function BehindRow({ line }: { line: BehindContract }): ReactElement {
  const { title, light, due, done, pending, expected, remaining, endsOn } = line;
  return (
    <Row late={light === "late"}>
      <RowHead name>
        <ContractLink {...line} />
      </RowHead>
      <Cell label="Voyant">
        <LightBadge light={light} />
        {endsOn !== null && <Sub>{`fin ${formatTightDay(endsOn)}`}</Sub>}
      </Cell>
      <Cell numeric label="Reste à faire">
        {formatHours(remaining)}
        <Sub>{`sur ${formatHours(due)}`}</Sub>
      </Cell>
      <Cell gauge label="Avancement">
        <Ruler
          name={title}
          light={light}
          due={due}
          validated={done}
          pending={pending}
          expected={expected > 0 ? expected : undefined}
        />
        {due > 0 && <Sub>{`fait ${formatPercent(done / due, 0)}`}</Sub>}
      </Cell>
      <Cell label="À qui demander">
        <FollowerLines follower={line.follower} />
      </Cell>
    </Row>
  );
}

function lightList(light: "late" | "at_risk"): string {
  const search = new URLSearchParams({ [filterParams.light]: lightSlugs[light] });
  return `${paths.contracts()}?${search.toString()}`;
}

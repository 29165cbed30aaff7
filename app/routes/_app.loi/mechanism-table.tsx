import type { ReactElement } from "react";
import { lotAnswer, type LotAnswer } from "#app/domain/law/duty-answer.ts";
import { legalTexts, textsOfMechanism, type LegalTextKey } from "#app/domain/law/legal-text.ts";
import { mechanismCodes, mechanisms } from "#app/domain/mechanism.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Every mechanism, the text it stands on, and whether it answers the duty. */
export function MechanismTable(): ReactElement {
  return (
    <Section id="dispositifs" title="Les dispositifs et leur base">
      <Table cards caption="Dispositifs, base légale et réponse à l’obligation">
        <TableHead>
          <ColumnHead>Dispositif</ColumnHead>
          <ColumnHead>Base</ColumnHead>
          <ColumnHead>Répond à l’obligation</ColumnHead>
        </TableHead>
        <TableBody>
          {mechanismCodes.map((code) => (
            <Row key={code}>
              <RowHead>{mechanisms[code].label}</RowHead>
              <Cell label="Base">
                {mechanisms[code].basis}
                <Texts keys={textsOfMechanism[code]} />
              </Cell>
              <Cell label="Répond à l’obligation">
                <Answer answer={lotAnswer([code])} isPrivate={code === "voluntary_clause"} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

/** The texts with their dates; the article is said again only when there are several. */
function Texts({ keys }: { keys: readonly LegalTextKey[] }): ReactElement {
  return (
    <>
      {keys.map((key) => (
        <Sub key={key}>
          {keys.length === 1 ? legalTexts[key].of : `${legalTexts[key].article}\u00a0: ${legalTexts[key].of}`}
        </Sub>
      ))}
    </>
  );
}

function Answer({ answer, isPrivate }: { answer: LotAnswer; isPrivate: boolean }): ReactElement {
  if (isPrivate) return <span className="soft">marché privé, sans obligation</span>;
  switch (answer) {
    case "met":
      return <Tag tone="done">oui</Tag>;
    case "to check":
      return <Tag tone="at_risk">à vérifier</Tag>;
    case "nothing":
      return <Tag tone="late">non, à lui seul</Tag>;
  }
}

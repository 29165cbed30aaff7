import type { ReactElement } from "react";
import { derogations, type Derogation } from "#app/domain/exchange-codes.ts";
import { legalTexts } from "#app/domain/law/legal-text.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What a buyer writes down so that the ground can be checked years later. Our wording. */
const toRecord: Record<Derogation, string> = {
  solution_disponible:
    "Ce qui est acheté tel quel, chez qui, et pourquoi aucune prestation n’est à adapter ni à exécuter pour vous.",
  sans_lien: "L’objet du marché, et les considérations regardées l’une après l’autre sans lien avec lui.",
  concurrence_ou_execution:
    "Les entreprises regardées, celles qui ne pourraient plus répondre, ou ce qui rendrait l’exécution plus chère ou impossible.",
  travaux_moins_6_mois: "Les dates prévues de début et de fin des travaux.",
};

/** In which cases a buyer may leave the consideration out, and what to write then. */
export function DerogationTable(): ReactElement {
  return (
    <Section id="derogations" title="S’en écarter&nbsp;: consigner les motifs">
      <p>
        Dans quatre cas l’acheteur peut ne rien prévoir. Il l’écrit, avec ses raisons, et garde cet écrit au
        dossier du marché. <Tag tone="at_risk">à vérifier</Tag>{" "}
        <span className="soft small">
          {`${legalTexts.derogations.article}, ${legalTexts.derogations.of}. Notre source était indirecte\u00a0: relisez le texte avant de vous en servir.`}
        </span>
      </p>
      <Table cards caption="Dérogations, et ce qu’il faut consigner">
        <TableHead>
          <ColumnHead>Cas</ColumnHead>
          <ColumnHead>Motifs à consigner</ColumnHead>
        </TableHead>
        <TableBody>
          {Object.entries(derogations).map(([code, label]) => (
            <Row key={code}>
              <RowHead>{label}</RowHead>
              <Cell label="À consigner">{toRecord[code as Derogation]}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

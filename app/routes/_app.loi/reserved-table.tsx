import type { ReactElement } from "react";
import { legalTexts, type LegalText } from "#app/domain/law/legal-text.ts";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { LawPage } from "./read-law-page.server.ts";

const reserving = [
  "reservedDisability",
  "reservedIae",
  "reservedPrison",
  "reservedBoth",
  "reservedEss",
  "reservedShare",
] as const;
const others = ["conditions", "criterion", "spaser"] as const;

/** To whom a contract or a lot may be reserved, article by article, and the minimal share. */
export function ReservedTable({ share }: Pick<LawPage, "share">): ReactElement {
  return (
    <Section id="reserver" title="Réserver un marché ou un lot">
      <p>
        {`Un marché, ou un lot, peut n’être ouvert qu’à certaines structures. Dans celles de l’IAE et du handicap, les personnes en insertion ou en situation de handicap sont au moins ${referenceWords(share, "millionths")}. L’avis de publicité cite l’article.`}
      </p>
      <TextTable caption="Articles de la réservation" texts={reserving.map((key) => legalTexts[key])} />
    </Section>
  );
}

/** What else the code says of social considerations. */
export function OtherTextsTable({ spaser }: Pick<LawPage, "spaser">): ReactElement {
  return (
    <Section id="autres" title="Et aussi">
      <p>
        {`Au-dessus de ${referenceWords(spaser, "cents")} d’achats par an, l’acheteur publie un schéma de ses achats responsables (SPASER).`}
      </p>
      <TextTable caption="Autres articles" texts={others.map((key) => legalTexts[key])} />
    </Section>
  );
}

function TextTable({ caption, texts }: { caption: string; texts: readonly LegalText[] }): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Article</ColumnHead>
        <ColumnHead>Ce qu’il permet</ColumnHead>
        <ColumnHead>Texte et date</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {texts.map(({ article, about, of, toCheck }) => (
          <Row key={article}>
            <RowHead>
              <span className="nowrap">{article}</span>
            </RowHead>
            <Cell label="Ce qu’il permet">{about}</Cell>
            <Cell label="Texte et date">{of}</Cell>
            <Cell label="État" nothing={!toCheck}>
              {toCheck ? <Tag tone="at_risk">à vérifier</Tag> : "–"}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

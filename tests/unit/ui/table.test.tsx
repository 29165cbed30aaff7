import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "#app/ui/table.tsx";

function render(cards: boolean): string {
  return renderToStaticMarkup(
    <Table caption="2 marchés" cards={cards}>
      <TableHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead numeric>Dû</ColumnHead>
      </TableHead>
      <TableBody>
        <Row late>
          <RowHead name>Charmettes</RowHead>
          <Cell label="Dû" numeric>
            4 830
          </Cell>
        </Row>
      </TableBody>
      <TableFoot>
        <RowHead>Total</RowHead>
        <Cell label="Dû" numeric>
          4 830
        </Cell>
      </TableFoot>
    </Table>,
  );
}

test("a table is a captioned region that a keyboard can scroll, its heads scoped", () => {
  const html = render(false);
  expect(html).toContain('role="region" aria-label="Tableau\u00a0: 2 marchés" tabindex="0"');
  expect(html).toContain('<caption class="visually-hidden">2 marchés</caption>');
  expect(html).toContain('<th scope="col" class="num">Dû</th>');
  expect(html).toContain('<th scope="row" class="row-name">Charmettes</th>');
  expect(html).toContain('<tr class="row-late">');
});

test("a table of cards says the roles that `display: block` takes away", () => {
  const html = render(true);
  const tags = [...html.matchAll(/<(table|thead|tbody|tfoot|tr|th|td)\b[^>]*>/g)].map(([tag]) => tag);
  expect(tags).toHaveLength(13);
  expect(tags.filter((tag) => !tag.includes('role="'))).toEqual([]);
  expect(html).toContain('data-label="Dû"');
});

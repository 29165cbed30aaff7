import { getFormProps } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { useFocusOnAdded } from "#app/features/contracts/use-focus-on-added.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { emptyRowValues } from "#app/features/study-lots/lot-row-values.ts";
import { lotsFields, writeKnown, type LotsReply } from "#app/features/study-lots/lots-reply.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table, TableBody } from "#app/ui/table.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { ArithmeticSection } from "./arithmetic-section.tsx";
import { LotRow } from "./lot-row.tsx";
import { LotsHead } from "./lots-head.tsx";
import { LotsTotal, TotalSpoken } from "./lots-total.tsx";
import { useFocusAfterRemoval } from "./use-focus-after-removal.ts";
import type { StudioPage } from "./read-studio.server.ts";
import type { LotsForm as Lots } from "./use-lots-form.ts";
import type { SendTable } from "./use-while-saving.ts";

type Props = { page: StudioPage; lots: Lots; reply: LotsReply | undefined; send: SendTable };

/** The lots as one form: what is typed is sized at once, and saved whole. Works without script. */
export function LotsForm({ page, lots, reply, send }: Props): ReactElement {
  const { form, fields, rows, live } = lots;
  const { study } = page;
  const sized = live.sized[study.scenario];
  useUnsavedWarning(form.dirty);
  useFocusOnAdded(rows.length, rows.at(-1)?.getFieldset().title.id);
  useFocusAfterRemoval(rows.map((row) => ({ key: row.key, fieldId: row.getFieldset().title.id })));
  const spare = page.spareIds.find((id) => live.lots.every((lot) => lot.id !== id));
  return (
    <Form
      method="post"
      preventScrollReset
      {...getFormProps(form)}
      className="stack"
      onSubmit={(event) => {
        send(event, form.onSubmit);
      }}
    >
      <ErrorSummary form={form} fields={labelled(lots)} />
      {reply?.conflict && <Conflict conflict={reply.conflict} />}
      <input
        type="hidden"
        name={recordFields.seen}
        value={reply?.seen === undefined || reply.seen === "" ? page.seen : reply.seen}
      />
      <input
        type="hidden"
        name={lotsFields.known}
        value={reply?.known ?? writeKnown(page.lots.map(({ id }) => id))}
      />
      <Section
        id="lots"
        title="Les lots"
        end={
          <>
            <Link to={paths.pasteStudyLots(study.id)}>Coller depuis un tableur</Link>
            {" · "}
            <Link to={paths.studyMechanisms(study.id)}>Quel dispositif pour quel lot</Link>
          </>
        }
      >
        <Table cards caption="lots de l’étude, avec leurs heures">
          <LotsHead />
          <TableBody>
            {rows.map((row, index) => (
              <LotRow
                key={row.key}
                page={page}
                row={row}
                lot={live.lots[index]}
                sized={sized.lots[index]}
                remove={form.remove.getButtonProps({ name: fields.lots.name, index })}
              />
            ))}
          </TableBody>
          <LotsTotal total={sized.total} />
        </Table>
        <div className="actions">
          <Button variant="primary">Calculer et enregistrer</Button>
          {spare !== undefined && (
            <Button
              icon="plus"
              {...form.insert.getButtonProps({ name: fields.lots.name, defaultValue: emptyRowValues(spare) })}
            >
              Ajouter un lot
            </Button>
          )}
        </div>
        <TotalSpoken total={sized.total} isTyped={form.dirty} />
        <ArithmeticSection study={study} lots={live.lots} />
      </Section>
    </Form>
  );
}

/** Every field with its label, for the summary of what is to correct. */
function labelled({ rows, live }: Lots) {
  return rows.flatMap((row, index) => {
    const fields = row.getFieldset();
    const name = `Lot ${live.lots[index]?.number ?? ""}`;
    return [
      { label: `${name}, objet`, field: fields.title },
      { label: `${name}, montant HT`, field: fields.amountLow },
      { label: `${name}, part de main-d’œuvre`, field: fields.labourShare },
      { label: `${name}, raison de la part`, field: fields.labourShareReason },
      { label: `${name}, taux`, field: fields.rate },
    ];
  });
}

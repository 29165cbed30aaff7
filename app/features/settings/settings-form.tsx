import { getCollectionProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { settingGroups } from "#app/domain/setting-group.ts";
import { settingKeys, settings, type Settings } from "#app/domain/setting.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { previewIntent } from "./settings-intents.ts";
import { settingsFormSchema, type SettingsInput } from "./settings-form.schema.ts";
import { publicChoices, settingHelp } from "./setting-words.ts";
import { WeightsPreview } from "./weights-preview.tsx";

type Fields = z.input<typeof settingsFormSchema>;

const { hours, eligibility, match, publication } = settingGroups;

/** Every setting of the installation, by group, with what each group changes. */
export function SettingsForm({ stored, frame }: { stored: Settings; frame: RecordFrame }): ReactElement {
  const [form, fields] = useForm<Fields, SettingsInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: Object.fromEntries(settingKeys.map((key) => [key, String(stored[key])])),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: settingsFormSchema }),
    shouldRevalidate: "onInput",
  });
  const numbers = (keys: ReadonlyArray<keyof Settings>): ReactElement => (
    <SideBySide>
      {keys.map((key) => (
        <Field
          key={key}
          label={settings[key].label}
          help={settingHelp(key)}
          numeric
          field={fields[key]}
          input={getInputProps(fields[key], { type: "text" })}
        />
      ))}
    </SideBySide>
  );
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={settingKeys.map((key) => ({ label: settings[key].label, field: fields[key] }))}
    >
      <Section title={hours.label} panel>
        <p className="soft">{hours.effect}</p>
        {numbers(hours.keys)}
      </Section>
      <Section title={eligibility.label} panel>
        <p className="soft">{eligibility.effect}</p>
        {numbers(eligibility.keys)}
      </Section>
      <Section title={match.label} panel>
        <p className="soft">{match.effect}</p>
        {numbers(match.keys)}
        <WeightsPreview
          typed={{
            match_activity: fields.match_activity.value,
            match_zone: fields.match_zone.value,
            match_kind: fields.match_kind.value,
            match_service: fields.match_service.value,
            match_size: fields.match_size.value,
            match_time: fields.match_time.value,
          }}
        />
        <Button name={recordFields.intent} value={previewIntent}>
          Voir l’effet sans enregistrer
        </Button>
      </Section>
      <Section title={publication.label} panel>
        <ChoiceField
          label="Page publique des opportunités"
          help={publication.effect}
          field={fields.public_opportunities}
          choices={getCollectionProps(fields.public_opportunities, {
            type: "radio",
            options: Object.keys(publicChoices),
          }).map((input) => ({ input, label: publicChoices[input.value as keyof typeof publicChoices] }))}
        />
      </Section>
    </RecordForm>
  );
}

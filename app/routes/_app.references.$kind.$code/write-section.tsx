import type { ReactElement } from "react";
import { referenceKinds } from "#app/domain/reference-value.ts";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { ReferenceForm } from "#app/features/references/reference-form.tsx";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { SignForm } from "#app/features/references/sign-form.tsx";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/section.tsx";
import { intents, type Intent } from "./intents.ts";
import type { ReferencePage } from "./read-reference.server.ts";

type Props = {
  page: ReferencePage & { ids: Record<Intent, string> };
  reply: (RecordReply & { intent: Intent }) | undefined;
};

/** To sign the value shown, or to write the one that follows. */
export function WriteSection({ page, reply }: Props): ReactElement {
  const { kind, unit, current, signer, ids } = page;
  const isUnsigned = referenceKinds[kind].editedBy === "practice" && current.signedBy === null;
  const words = referenceWords(current.value, unit);
  const replyTo = (intent: Intent) => (reply?.intent === intent ? reply : undefined);
  return (
    <>
      {current.toCheck && (
        <Section id="signer" title={isUnsigned ? `Signer ${words}` : `Confirmer ${words}`}>
          <SignForm
            value={current}
            verb={isUnsigned ? "Signer cette valeur" : "Confirmer cette valeur"}
            signer={signer}
            reply={replyTo("sign")}
          >
            <input type="hidden" name={recordFields.intent} value={intents.sign} />
            <input type="hidden" name={recordFields.id} value={ids.sign} />
          </SignForm>
        </Section>
      )}
      <Section id="inscrire" title="Inscrire une valeur à partir d’un jour">
        <ReferenceForm
          unit={unit}
          current={words}
          signer={signer}
          frame={{
            reply: replyTo("add"),
            id: ids.add,
            back: paths.references(),
            verb: "Inscrire la valeur",
          }}
        >
          <input type="hidden" name={recordFields.intent} value={intents.add} />
        </ReferenceForm>
      </Section>
    </>
  );
}

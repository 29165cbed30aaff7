import { Form } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { previousMonth } from "#app/domain/calendar.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldFrame } from "#app/ui/field-frame.tsx";
import { formatMonthName } from "#app/ui/french-dates.ts";
import { fieldsOf, hoursField, initialTyped, withLastMonth, type Typed } from "./declaration-form.ts";
import { atMonth, isEditable, type DeclarationPage, type DeclarationFrame } from "./declaration-page.ts";
import type { DeclarationReply } from "./declaration-reply.ts";
import { DeclaredLineView, fieldState } from "./declared-line.tsx";
import { readyWords } from "./ready-words.ts";
import { useDeclarationWarning } from "./use-declaration-warning.ts";

type FormReply = Extract<DeclarationReply, { step: "form" }>;
type DeclareFormProps = {
  frame: DeclarationFrame;
  page: DeclarationPage;
  /** What the server said of the last sending, or what a file held. */
  reply: Partial<FormReply> | undefined;
  /** Where it is sent, when that is not the page’s own address: then leaving it warns of nothing. */
  to?: string;
};

/** The hours of the month, one field a person. All of it works without script. */
export function DeclareForm({ frame, page, reply, to }: DeclareFormProps): ReactElement {
  const { month, lines } = page;
  const typed = reply?.typed ?? initialTyped(lines);
  const form = useRef<HTMLFormElement>(null);
  const [ready, setReady] = useState(() => readyWords(lines, typed));
  const [dirty, setDirty] = useState(false);
  useDeclarationWarning(dirty && to === undefined);
  const errors = reply?.errors ?? {};
  const isRefused = Boolean(reply?.refusal ?? reply?.emailError) || Object.keys(errors).length > 0;
  const hours = useRef<HTMLElement>(null);
  const comesBack = reply?.month !== undefined && !isRefused;
  useEffect(() => {
    // The page to read over is gone, and the button pressed with it.
    if (comesBack) hours.current?.focus();
  }, [comesBack]);
  const email = fieldState("email", reply?.emailError ?? undefined);
  const look = (): void => {
    setDirty(true);
    setReady(readyWords(lines, typedIn(form.current)));
  };
  const lastMonth = previousMonth(month);
  const hasLast = lines.some((line) => isEditable(line) && line.last !== null);
  return (
    <Form
      method="post"
      {...(to === undefined ? {} : { action: to })}
      className="stack"
      noValidate
      ref={form}
      onInput={look}
      preventScrollReset
    >
      <ErrorSummary
        form={{
          status: isRefused ? "error" : undefined,
          errors: reply?.refusal ? [reply.refusal] : undefined,
          errorId: "declaration-error",
        }}
        fields={[
          ...lines.flatMap((line) =>
            fieldsOf(line).map((name) => ({ label: line.name, field: fieldState(name, errors[name]) })),
          ),
          { label: "Votre adresse", field: email },
        ]}
      />
      <p role="status" className="visually-hidden">
        {reply?.said}
      </p>
      <input type="hidden" name="month" value={month} />
      {/* The first button is the one « Entrée » presses. */}
      <button className="visually-hidden" name="intent" value="check" tabIndex={-1} aria-hidden>
        Vérifier puis envoyer
      </button>
      {hasLast && (
        <Button
          size="large"
          wide
          icon="copy"
          name="intent"
          value="copy"
          onClick={(event) => {
            if (form.current === null) return;
            event.preventDefault();
            fill(form.current, withLastMonth(lines, typedIn(form.current)));
            look();
          }}
        >
          Reprendre les heures {ofMonth(formatMonthName(lastMonth))}
        </Button>
      )}
      <section className="panel" aria-label="Heures par personne" tabIndex={-1} ref={hours}>
        {lines.map((line) => (
          <DeclaredLineView
            key={hoursField(line)}
            line={line}
            lastMonth={lastMonth}
            typed={typed}
            errors={errors}
          />
        ))}
      </section>
      <div className="section">
        <LinkButton wide icon="upload" to={atMonth(frame.at.file, month)}>
          Envoyer plutôt un fichier Excel ou CSV
        </LinkButton>
        <LinkButton wide variant="quiet" icon="plus" to={frame.at.missing}>
          Il manque une personne
        </LinkButton>
      </div>
      <FieldFrame label="Votre adresse, pour recevoir le reçu" optional field={email}>
        <input
          className="input"
          id={email.id}
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={reply?.email ?? page.receiptAddress}
          aria-invalid={reply?.emailError ? true : undefined}
          aria-describedby={reply?.emailError ? email.errorId : undefined}
        />
      </FieldFrame>
      <div className="stickybar">
        <div className="title-row" aria-live="polite">
          <span>{ready.count}</span>
          <b>{ready.hours}</b>
        </div>
        <Button variant="primary" size="large" wide name="intent" value="check">
          Vérifier puis envoyer
        </Button>
        <p className="small soft">Vous pourrez corriger jusqu’à la validation par {frame.followedBy}.</p>
      </div>
    </Form>
  );
}

/** What the fields hold now. */
function typedIn(form: HTMLFormElement | null): Typed {
  if (form === null) return {};
  return Object.fromEntries(
    [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}

function fill(form: HTMLFormElement, typed: Typed): void {
  for (const [name, text] of Object.entries(typed)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "text") field.value = text;
  }
}

function ofMonth(name: string): string {
  return /^[ao]/.test(name) ? `d’${name}` : `de ${name}`;
}

import { Form } from "@remix-run/react";
import { useId, type ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Search everywhere and help. `search` is what may be searched, in words, or undefined when the role has no search. */
export function TopBar({ search }: { search: string | undefined }): ReactElement {
  const id = useId();
  return (
    <div className="topbar">
      {search !== undefined && (
        <Form className="search" role="search" action={paths.search()}>
          <Icon name="search" />
          <label className="visually-hidden" htmlFor={id}>
            Chercher
          </label>
          <input className="input" id={id} name="q" type="search" placeholder={search} />
        </Form>
      )}
      <nav className="end" aria-label="Aide">
        <LinkButton variant="quiet" icon="help" to={paths.help()}>
          Aide
        </LinkButton>
      </nav>
    </div>
  );
}

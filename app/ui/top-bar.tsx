import { Form } from "@remix-run/react";
import { useId, type ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { SearchPlace } from "./navigation.ts";

/** Search everywhere and help. Without `search`, the role has none. */
export function TopBar({ search }: { search: SearchPlace | undefined }): ReactElement {
  const id = useId();
  return (
    <div className="topbar">
      {search !== undefined && (
        <Form className="search" role="search" action={search.to}>
          <Icon name="search" />
          <label className="visually-hidden" htmlFor={id}>
            Chercher
          </label>
          <input className="input" id={id} name="q" type="search" placeholder={search.label} />
          {Object.entries(search.also ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
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

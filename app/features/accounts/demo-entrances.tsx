import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { demoAccounts, demoPassword } from "./demo-accounts.ts";

/** One button per role of the demonstration: the same form as everyone's, already filled in. */
export function DemoEntrances({ retour }: { retour: string | null }): ReactElement {
  return (
    <Section title="Essayer la démonstration">
      <p className="soft">
        Un territoire fictif : 120 marchés, 400 participants, trois ans d’heures. Rien de ce que vous ferez ne
        sort d’ici.
      </p>
      <ul className="accounts panel">
        {demoAccounts.map(({ email, title, work }) => (
          <li key={email}>
            <div>
              <b>{title}</b> <span className="small soft">{email}</span>
              <span className="small soft">
                <br />
                {work}
              </span>
            </div>
            <Form method="post">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={demoPassword} />
              {retour !== null && <input type="hidden" name="retour" value={retour} />}
              <Button size="small">
                Entrer<span className="visually-hidden">&nbsp;: {title}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p className="small soft">
        Le mot de passe de ces comptes est <b>{demoPassword}</b>.
      </p>
    </Section>
  );
}

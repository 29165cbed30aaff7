import { readFile } from "node:fs/promises";
import { adoptSecret } from "#app/features/network-packages/adopt-secret.server.ts";
import { secretMarkOf } from "#app/platform/package-marks.server.ts";
import { keepPersonKeySecret } from "#app/platform/secrets.server.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `network secret FICHIER`: the file holds the network's shared secret, on one line. Person keys are made again with it.
 * 0 when done, or when it was this one already; 1 when refused; 2 for wrong usage. The secret is never printed.
 */
export async function networkSecretCommand(
  { db, env, secrets, output }: Pick<CommandContext, "db" | "env" | "secrets" | "output">,
  args: string[],
): Promise<ExitCode> {
  const [path] = args;
  if (path === undefined || args.length > 1 || path.startsWith("-")) {
    return wrongUsage(output, usage.networkSecret);
  }
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined)
    return refused(output, `«\u00a0${path}\u00a0» est introuvable\u00a0: vérifiez le chemin.`);
  const secret = text.trim();
  if (!/^\S{32,200}$/.test(secret)) return refused(output, tooShort);
  const adopted = await adoptSecret(db, { from: secrets.personKey, to: secret, actor: "cli" });
  if (adopted.outcome === "the same") {
    output.out(`C’est déjà le secret de cette installation (marque ${secretMarkOf(secret)}).\n`);
    return 0;
  }
  const isKept = await keepPersonKeySecret(env, secret);
  output.out(`${said(adopted, secret, isKept).join("\n")}\n`);
  return 0;
}

const tooShort =
  "Le secret du réseau tient sur une ligne, sans espace, de 32 caractères au moins. Par exemple\u00a0: openssl rand -hex 32 > secret.txt";

function said({ files, left }: { files: number; left: number }, secret: string, isKept: boolean): string[] {
  return [
    `Clés refaites avec le secret du réseau\u00a0: ${files} dossiers (marque ${secretMarkOf(secret)}).`,
    ...(left === 0
      ? []
      : [`Dossiers sans nom (purgés, ou venus d’un paquet), qui gardent leur clé\u00a0: ${left}.`]),
    isKept
      ? "Le fichier des secrets est à jour. Redémarrez le serveur."
      : "Mettez ce secret dans PERSON_KEY_SECRET puis redémarrez le serveur\u00a0: il refuse désormais l’ancien.",
  ];
}

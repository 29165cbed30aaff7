import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "#app/domain/password.ts";

/** argon2id, the library's default, at OWASP's first choice: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), cost);
}

let dummyHash: Promise<string> | undefined;

/** Whether the password opens the account. Without an account (or a password yet) it takes the same time, and says no. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword("no account has this password");
  const right = await verify(passwordHash ?? (await dummyHash), normalPassword(password));
  return right && passwordHash !== null;
}

import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What LibreOffice reads of a document, as text; null where it is not installed. */
export async function readByOffice(path: string): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "clause-commune-office-"));
  try {
    const { error, status, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder,
        path,
      ],
      { encoding: "utf8", timeout: 60_000 },
    );
    if (error !== undefined && "code" in error && error.code === "ENOENT") return null;
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(stderr);
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.docx$/, ".txt");
    return await readFile(join(folder, name), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

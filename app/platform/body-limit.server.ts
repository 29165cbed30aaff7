/** What the bounds look at of a request. */
export type SizedRequest = {
  method: string;
  path: string;
  length: string | undefined;
  chunked: boolean;
  /** The body is a form with files. */
  multipart: boolean;
};

export type BodyRefusal = { status: 411 | 413; detail: string };

const mebibyte = 1024 * 1024;
/** A form, however long its tables. */
const formLimit = 2 * mebibyte;
/** A file of 100 MB and the form around it. */
const uploadLimit = 101 * 1_000_000;

/** The pages that receive files. */
const uploadPaths = /^\/(imports?|api\/v1\/imports)(\/|\.data$|$)/;
/** A page that takes a file or a text: it says itself which file is too large, and reads no more of it. */
const filePaths =
  /^\/(programmation\/coller|structures\/actualisation|instance\/documents\/[^/]+?)(\.data)?$/;

/** Refuses a body that is too long, or that does not say its length: nothing is read of it. */
export function bodyRefusal({ path, length, chunked, multipart }: SizedRequest): BodyRefusal | undefined {
  if (length === undefined && !chunked) return undefined;
  if (length === undefined || !/^\d+$/.test(length)) {
    return { status: 411, detail: "Cet envoi ne dit pas sa taille\u00a0: indiquez Content-Length." };
  }
  const upload = uploadPaths.test(path) || (multipart && filePaths.test(path));
  if (Number(length) <= (upload ? uploadLimit : formLimit)) return undefined;
  const limit = upload ? "100\u00a0Mo\u202f; au-delà, passez par la ligne de commande" : "2\u00a0Mo";
  return {
    status: 413,
    detail: `Cet envoi est trop lourd\u00a0: ${limit} au plus. Rien n’a été enregistré.`,
  };
}

/** Which proposals the address asks for. */
export const filterParams = { state: "etat", subject: "objet" } as const;

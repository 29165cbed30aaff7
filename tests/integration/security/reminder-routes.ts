import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  post,
  refused,
  refusedForm,
  type Question,
} from "./route-asks.ts";

/** Reminders and what was sent: of one's own host alone. */
export const reminderRoutes: Readonly<Record<string, Question>> = {
  "_app.relances._index": () => [get("/relances", onlyFacilitator)],
  "_app.relances.envoyer": () => [
    get("/relances/envoyer?toutes=1", onlyFacilitator),
    post("/relances/envoyer", "401 302 403 403 403 403 403 403 403"),
  ],
  "_app.relances.textes": () => [
    get("/relances/textes", onlyFacilitator),
    post("/relances/textes", onlyFacilitatorSends),
  ],
  "_app.relances.$reference.$siret": ({ contracts: { own, other } }) =>
    (
      [
        [own, onlyFacilitator, onlyFacilitatorSends],
        [other, refused, refusedForm],
      ] as const
    ).flatMap(([{ reference, siaeSiret: siret }, seen, sent]) => [
      get(`/relances/${reference}/${siret}`, seen, { reference, siret }),
      post(`/relances/${reference}/${siret}`, sent, {}, { reference, siret }),
    ]),
  "_app.envois._index": () => [get("/envois", onlyFacilitator)],
  "_app.envois.$messageId": ({ messages }) => [
    get(`/envois/${messages.own}`, onlyFacilitator, { messageId: messages.own }),
    get(`/envois/${messages.other}`, refused, { messageId: messages.other }),
    post(`/envois/${messages.own}`, onlyFacilitatorSends, {}, { messageId: messages.own }),
    post(`/envois/${messages.other}`, refusedForm, {}, { messageId: messages.other }),
  ],
  "envois.$messageId.courrier[.]docx": ({ messages }) => [
    get(`/envois/${messages.own}/courrier.docx`, onlyFacilitator, { messageId: messages.own }),
    get(`/envois/${messages.other}/courrier.docx`, refused, { messageId: messages.other }),
  ],
};

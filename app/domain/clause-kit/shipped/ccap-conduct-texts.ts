import type { ClauseWords } from "../clause-text.ts";

/** How it is done, followed and sanctioned: publics, modalities, facilitation, control, penalties. Own wording. */
export const ccapConductTexts = {
  ccap_publics: {
    title: "Insertion : publics éligibles",
    body: `Les heures sont confiées à des personnes qui, au jour de leur embauche ou de leur mise à disposition, relèvent de l’une des situations suivantes :

{publics}

Le service facilitateur constate l’éligibilité au vu d’un justificatif, avant le premier jour de travail. Il conserve ce justificatif : l’entreprise n’a ni à le demander, ni à le transmettre à l’acheteur.`,
  },
  ccap_modalities: {
    title: "Insertion : modalités de réalisation",
    body: `Le titulaire choisit librement entre les modalités suivantes, et peut les combiner :

- l’embauche directe, par lui ou par un sous-traitant, en contrat à durée indéterminée, à durée déterminée ou en alternance ;
- la mise à disposition de personnes par une entreprise de travail temporaire d’insertion (ETTI), une association intermédiaire (AI), un groupement d’employeurs pour l’insertion et la qualification (GEIQ) ou une entreprise adaptée de travail temporaire (EATT) ;
- la sous-traitance ou la cotraitance avec une entreprise d’insertion (EI), un atelier et chantier d’insertion (ACI), une entreprise adaptée (EA) ou un établissement ou service d’accompagnement par le travail (ESAT).

La structure choisie n’a pas à être désignée dans l’offre. La sous-traitance reste soumise à l’acceptation de l’acheteur, comme toute autre.`,
  },
  ccap_facilitator: {
    title: "Insertion : service facilitateur",
    body: `L’acheteur met gratuitement à la disposition du titulaire un service facilitateur : {facilitateur}.

Ce service :

- explique ce qui est attendu et aide à repérer les postes qui conviennent ;
- propose des personnes, ou des structures, et organise leur rencontre avec l’entreprise ;
- constate l’éligibilité des personnes ;
- suit les heures, et en rend compte à l’acheteur.

Dans les quinze jours qui suivent la notification, le titulaire fait connaître à ce service son interlocuteur et les modalités qu’il envisage. Le service facilitateur conseille ; il n’est ni l’employeur, ni le représentant de l’acheteur.`,
  },
  ccap_follow_up: {
    title: "Insertion : suivi et contrôle",
    body: `Tant que des heures restent dues, le titulaire déclare au service facilitateur les heures de chaque mois, au plus tard le {jour_releve} du mois suivant, y compris lorsqu’il n’y en a pas eu. Le relevé donne, pour chaque personne, son employeur, son contrat et ses heures. Le titulaire tient à disposition les pièces qui le confirment : contrat de travail ou de mise à disposition, bulletin de paie ou facture.

Un point est fait avec l’acheteur au démarrage, à mi-parcours et à la fin du marché. À la fin, le service facilitateur établit le décompte des heures faites.

Les données qui désignent une personne ne vont qu’au service facilitateur. L’acheteur ne reçoit que des totaux.`,
  },
  ccap_difficulties: {
    title: "Insertion : difficultés d’exécution",
    body: `Le titulaire qui peine à tenir son engagement l’écrit sans attendre au service facilitateur et à l’acheteur, en disant pourquoi et ce qu’il propose. Le service facilitateur cherche avec lui une autre solution : autre poste, autre modalité, autre structure, autre calendrier.

Si l’entreprise établit, pièces à l’appui, qu’elle traverse des difficultés économiques qui l’empêchent d’accueillir de nouvelles personnes (activité partielle, licenciements économiques, procédure collective), l’acheteur peut suspendre l’engagement, ou le réduire, pour une durée qu’il fixe par écrit.`,
  },
  ccap_penalties: {
    title: "Insertion : pénalités",
    body: `Le titulaire encourt les pénalités suivantes, après une mise en demeure restée sans effet pendant quinze jours et après avoir pu présenter ses observations :

- par heure d’insertion due et non faite à la fin du lot : {penalite_heure} ;
- par jour de retard dans la remise d’un relevé ou d’une pièce demandée : {penalite_jour}.

Aucune pénalité n’est due pour les heures que le titulaire n’a pu faire malgré ses démarches, lorsque le service facilitateur en atteste.`,
  },
  ccap_reserved: {
    title: "Insertion : exécution du marché réservé",
    body: `Lots concernés : {lots}.

Ces lots sont réservés par l’{article_reserve} du code de la commande publique. Pendant toute leur durée, le titulaire garde le statut qui lui a permis d’y répondre ({structures_reservees}, ou structure équivalente) et emploie au moins {part_reservee} de {personnes_reservees} (article R2113-7 du même code). Il en justifie au démarrage, puis chaque année, et signale sans attendre tout changement.

Les heures de travail de ces personnes sont déclarées comme celles des autres lots. À titre indicatif, l’acheteur attend :

{heures_par_lot}`,
  },
  ccap_reserved_other: {
    title: "Insertion : exécution du marché réservé, conditions à préciser",
    body: `Lots concernés : {lots}.

Ces lots sont réservés par l’{article_reserve} du code de la commande publique. Pendant toute leur durée, le titulaire remplit les conditions de cette réserve : {conditions_reserve}. Il en justifie au démarrage, puis chaque année.

Les heures de travail des personnes employées à ce titre sont déclarées chaque mois. À titre indicatif, l’acheteur attend :

{heures_par_lot}`,
  },
  ccap_qualitative: {
    title: "Insertion : action qualitative",
    body: `Lots concernés : {lots}.

Le titulaire mène une action en faveur de l’emploi, en lien avec l’objet du marché : {action_qualitative}. Il en arrête le contenu et les dates avec le service facilitateur dans le mois qui suit la notification.

L’action ne se compte pas en heures d’insertion. Une fois menée, le titulaire en remet un bilan d’une page : ce qui a été fait, quand, pour combien de personnes.`,
  },
} as const satisfies Record<string, ClauseWords>;

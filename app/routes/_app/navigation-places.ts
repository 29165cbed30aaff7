import { paths } from "#app/paths.ts";
import type { Place } from "./place.ts";

/** Every screen that exists, by moment of the work; each role sees those it may open. */
export const places: readonly { title?: string; entries: readonly Place[] }[] = [
  {
    entries: [
      {
        permission: "view desk",
        label: "Aujourd’hui",
        to: paths.today(),
        icon: "today",
        tab: "Aujourd’hui",
      },
      {
        permission: "answer opportunity",
        label: "Opportunités",
        to: paths.opportunities(),
        covers: [paths.notices()],
        icon: "compass",
        tab: "Opportunités",
      },
      {
        permission: "answer opportunity",
        label: "Mes réponses",
        to: paths.ownAnswers(),
        icon: "check",
        tab: "Réponses",
      },
      {
        permission: "plan purchases",
        label: "Programmation",
        to: paths.purchasePlan(),
        icon: "today",
        tab: "Programmation",
      },
      {
        permission: "plan purchases",
        label: "Notes de calibrage",
        to: paths.studies(),
        icon: "ruler",
        tab: "Calibrage",
      },
      {
        permission: "view contracts",
        label: "Marchés",
        labels: { siae: "Mes marchés" },
        to: paths.contracts(),
        covers: [paths.missingStatements()],
        icon: "folder",
        tab: "Marchés",
      },
      {
        permission: "declare own hours",
        label: "Mes relevés",
        to: paths.ownStatements(),
        icon: "grid",
        tab: "Relevés",
      },
      {
        permission: "view own figures",
        label: "Mon activité",
        to: paths.ownFigures(),
        icon: "chart",
      },
      {
        permission: "answer opportunity",
        label: "Ma fiche",
        to: paths.ownStructure(),
        // Its own sheet is one of the directory, which it finds from there.
        covers: [paths.structures()],
        icon: "building",
      },
      {
        permission: "view participants",
        label: "Participants",
        to: paths.participants(),
        icon: "people",
        tab: "Participants",
      },
      {
        permission: "edit hours",
        label: "Heures du mois",
        to: paths.hours(),
        icon: "grid",
        tab: "Heures",
      },
      { permission: "send reminders", label: "Relances", to: paths.reminders(), icon: "mail" },
      { permission: "follow outcomes", label: "Suites de parcours", to: paths.outcomes(), icon: "path" },
      { permission: "review study", label: "Notes de calibrage", to: paths.studies(), icon: "ruler" },
      {
        permission: "follow answers",
        label: "Opportunités",
        to: paths.opportunities(),
        covers: [paths.notices()],
        icon: "compass",
      },
      { permission: "view imports", label: "Imports", to: paths.imports(), icon: "upload" },
      {
        permission: "plan purchases",
        label: "Ce que demande la loi",
        ofPrivate: null,
        to: paths.law(),
        covers: [paths.references(), paths.clauseTexts()],
        icon: "scale",
        tab: "La loi",
      },
      {
        permission: "manage accounts",
        label: "Comptes",
        to: paths.accounts(),
        icon: "people",
        tab: "Comptes",
      },
      { permission: "edit settings", label: "Réglages", to: paths.settings(), icon: "ruler" },
    ],
  },
  {
    title: "Faire réseau",
    entries: [
      {
        permission: "keep actions",
        label: "Actions du réseau",
        to: paths.actions(),
        icon: "hands",
      },
      {
        permission: "view plans",
        label: "Plans d’actions",
        labels: { facilitator: "Plan d’actions" },
        to: paths.plans(),
        icon: "check",
        tab: "Plans",
      },
      {
        permission: "view forum",
        label: "Instance",
        to: paths.forum(),
        apart: [paths.contacts()],
        icon: "today",
        tab: "Instance",
      },
      {
        permission: "view forum",
        label: "Annuaire du réseau",
        to: paths.contacts(),
        icon: "people",
        tab: "Annuaire",
      },
      {
        permission: "view structures",
        elsewhere: ["siae"],
        label: "Structures",
        to: paths.structures(),
        icon: "building",
        tab: "Structures",
      },
    ],
  },
  {
    title: "Être prévenu",
    entries: [
      {
        permission: "manage alerts",
        label: "Alertes et calendrier",
        to: paths.alerts(),
        icon: "bell",
      },
    ],
  },
  {
    title: "S’accorder",
    entries: [
      {
        permission: "view references",
        // A buyer reads them from « Ce que demande la loi ».
        elsewhere: ["authority"],
        label: "Références et textes",
        to: paths.references(),
        covers: [paths.clauseTexts()],
        icon: "scale",
        tab: "Références",
      },
    ],
  },
  {
    title: "Rendre compte",
    entries: [
      {
        permission: "view FA02 report",
        // The report of one host at a time: a funder chooses the host first.
        elsewhere: ["funder"],
        label: "Rapport FA02",
        to: paths.report(),
        icon: "chart",
        tab: "Rapport",
      },
      {
        permission: "print authority report",
        label: "Bilans et documents",
        to: paths.documents(),
        icon: "file",
        tab: "Bilans",
      },
      {
        permission: "report considerations",
        label: "SPASER et DECP",
        ofPrivate: "L’insertion dans vos marchés",
        to: paths.considerations(),
        icon: "chart",
      },
      {
        permission: "edit grants",
        label: "Porteurs et conventions",
        to: paths.hosts(),
        icon: "coins",
        tab: "Porteurs",
      },
      {
        permission: "complete edition",
        label: "Ma convention",
        to: paths.ownGrant(),
        covers: [paths.hosts()],
        icon: "coins",
      },
      { permission: "view editions", label: "Éditions", to: paths.editions(), icon: "book", tab: "Éditions" },
    ],
  },
  {
    title: "Vous",
    entries: [
      {
        permission: "manage own account",
        label: "Mon compte",
        to: paths.account(),
        icon: "people",
        tab: "Compte",
      },
    ],
  },
];

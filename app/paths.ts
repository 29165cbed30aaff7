/**
 * Every URL of the product, as functions: a screen links by name, and a URL changes in one place.
 * The interface is French, so are its addresses. This file imports nothing.
 */
export const paths = {
  home: () => "/",
  menu: () => "/menu",
  search: () => "/recherche",
  help: () => "/aide",

  signIn: () => "/connexion",
  signOut: () => "/deconnexion",

  accessibility: () => "/accessibilite",
  privacy: () => "/donnees-personnelles",
  methods: () => "/methode",
};

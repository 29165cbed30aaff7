/** Invented people: first and birth names of here and elsewhere, drawn together. */
export const firstNames = {
  F: "Amina Sylvie Nathalie Fatima Chloé Sandrine Mariama Laura Véronique Nadia Émilie Khadija Corinne Manon Aïssatou Isabelle Yasmine Pauline Svetlana Martine Inès Céline Rokia Audrey Samira Françoise Léa Dounia Mélanie Brigitte Awa Stéphanie Leïla Camille Zohra Élodie Patricia Tiphaine Salimata Christelle Myriam Océane Hawa Karine Soraya Laetitia Mathilde Oumou Séverine Noémie".split(
    " ",
  ),
  M: "Karim Thierry Mamadou Nicolas Youssef Jérôme Ahmed Kévin Sébastien Moussa Bruno Rachid Anthony Patrick Ibrahima Julien Farid Dylan Laurent Abdelkader Cédric Bakary Pascal Mickaël Hassan Romain Frédéric Samuel Tarek Jean-Pierre Ousmane Stéphane Jordan Mohammed Christophe Théo Hakim Vincent Alpha Fabrice Zakaria Ludovic Didier Yanis Sékou Gérard Adrien Bilel Emmanuel Tidiane".split(
    " ",
  ),
} as const;

export const birthNames =
  "Bouchet Traoré Martin Benali Guillot Durand Keïta Perret Haddad Jacquier Moreau Ouattara Vial Bernard Cissé Rey Mansouri Gauthier Diop Blanc Ferhat Michoud Robert Camara Ollagnier Petit Saïdi Brun Sow Charvet Meziane Garnier Barry Rochas Lefèvre Touré Gonnet Chevalier Hamdi Reynaud Bah Morel Kaboré Bonnet Yildiz Faure Nguyen Repellin Konaté Pellet Ziani Dupuis Coulibaly Mollard Slimani Girard Baldé Vincent Amrani Buisson Diarra Roux Belaïd Chapuis Fofana Arnaud Gharbi Berthier Sylla Caillat Boukhari Rivoire Diakité Pascal Cherif Eymard Koné Thibaud Hadjadj Murat Ndiaye Picot Larbi Veyret Sacko Drevon Othmani Faucherand Doumbia Ravix Kessler Da-Silva Ferreira Pereira Lopes Popescu Ionescu Kovač Nowak Öztürk".split(
    " ",
  );

/** 512 everyday French words without accents, for suggested passphrases and recovery words. The list never changes: printed words are read by it. */
export const words = `
  abeille abri abricot agneau aigle aimant air algue amande ami ananas ancre ange appel arbre argent argile armoire
  arrosoir aube aurore automne avion avril bague baie balai balcon ballon bambou banc banjo barque bassin bateau
  beige belette berceau beurre biche billet biscuit blanc bocal boeuf bol bonnet bord bouche boucle boule bouquet
  bourg bouton branche brebis brique brise brosse bruit buisson bulle bureau cabane cabine cactus cadeau cadre
  caillou caisse canal canard canoe canon cape caravane carotte carpe carte carton casque castor cave celeri cendre
  cercle cerf cerise chaise chalet chambre champ chance chapeau char chat chemin chemise cheval chien chocolat choix
  chou cigale cigogne ciseau citron clair clef cloche coffre coin colline compas concert conte coq coquille corbeau
  corde corniche coton couche couleur coupe couronne cousin couteau crayon creme cresson crique cristal cube
  cuillere cuisine cuivre cygne danse datte dent dessin dimanche docteur doigt drap drapeau dune ecaille echarpe
  eclair ecole ecorce ecureuil eglise elephant email encre epaule epice eponge equipe erable escargot espace etable
  etage etang facteur faisan famille fanfare farine fauteuil fenetre fer ferme feu figue fil fille film fleur flocon
  flute fontaine foret forge four fourmi framboise frene frere front fruit galet galette gant gare gateau geai genou
  gibier girafe givre gland globe gomme goutte graine grappe grenier griffe grotte groupe guitare habit hache hamac
  hameau haricot harpe herbe heron hibou horloge hotel houx ibis igloo ile index iris jambe jambon jardin jaune
  jeton jeudi jongleur jour journal judo juin jument jus lac laine laitue lampe lapin laque larme legume lentille
  levier lierre lievre lilac lilas lin lion lit loup loutre lumiere lundi lune luth lutin magie mai main maison
  malle mandarine mangue manteau marche mardi marin marmite marque marteau masque melon menthe mer mesure metal miel
  mimosa mine moineau mois moka monde montagne moteur mouche mouette mousse mouton mur muraille musique myrtille
  nacre nappe navire nez nid noisette nord note nuit oasis objet odeur oeuf oignon oiseau olive oncle onde orage
  orange orchidee orge orgue ortie oseille osier ourson outil paille pain palais panda panier papillon parc parfum
  pastel patate patte pavot peau peintre pelle pendule perche perle phare phoque piano piece pied pigeon pile pin
  pinceau pioche piscine pistache plage plaine planche plat platane pluie poche poele pois poisson pomme pompe poney
  porte potage pouce poule poutre prince pruneau puits pull quai quartz queue radio radis raisin ramier rang rayon
  recolte regard reine renard repas requin reseau rive riviere robe robinet roche roman ronce rose roseau rosee
  rouge route ruche rue ruisseau sac safran salade salle salon sandale sapin sauge saule saumon savane seau selle
  semaine sentier serre seve signal silence singe soeur soie sol soleil sommet sorbet souche source souris sport
  statue store sud sureau surprise table tableau talon tambour tamis taon tapis tasse taupe taxi tente terre tigre
  tilleul timbre tissu toile tomate tonneau torrent totem toupie tournesol train traineau treize tresor tribu trompe
  tronc truite tuba tulipe tunnel tuyau vache vague vallon valse vanille vase veau velours vendredi vent verre vers
  veste viande vigne ville violon voile voisin voiture volet yaourt zebre zeste
`;

/**
 * Words by which papers of security databases are called, in the four languages: a card, sheet or list, an assessment of a threat, its
 * validation (Act of 29 March 2024, articles 2, 20-27). Nothing of a dossier has such a name, and a list that has one is warned of
 * (SPEC.md, NH1, NH2). What is looked at is a name alone: nothing about a person is read for it, nothing is kept.
 */
import { fold } from '../directory/fold.ts';

const names: readonly RegExp[] = [
  // Written together it is an ordinary Dutch word, but where it stands alone.
  /\b(t e r|ocad|ocam|cuta|koba)\b|^ter$/,
  /\b(information (card|sheet)|informatie ?(kaart|fiche|steekkaart)|inlichtingen ?(fiche|blad|steekkaart|formulier)|carte d information|fiche de renseignements?|informations ?(karte|blatt|bogen)|auskunfts ?(blatt|bogen))\b/,
  /\b(threat|dreigings?|menace|bedrohungs?) ?(assessment|evaluation|analysis|level|list|evaluatie|analyse|inschatting|niveau|lijst|bewertung|einschatzung|stufe|liste)\b/,
  /\b(evaluation|analyse|niveau|liste|degre) (de la |de )?menaces?\b/,
  /\b(validated entity|gevalideerde entiteit|entite validee|validierte (einheit|entitat))\b/,
  /\b(validated|gevalideerd|validee?|validiert) (by|door|par|durch|von) \b/,
  /\b(hate preacher|haatpropagandist|propagandiste de haine|hassprediger|hasspropagandist|foreign terrorist fighter|homegrown terrorist fighter|potentially violent extremist|potentieel gewelddadige extremist|extremiste potentiellement violent|potenziell gewaltbereiter? extremist)\b/,
];

/** Whether a title or a short text is called like such a paper. */
export function namesSecurityPaper(text: string): boolean {
  const folded = fold(text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[-_./’']/g, ' ')).replaceAll(/\s+/g, ' ');
  return names.some((name) => name.test(folded));
}

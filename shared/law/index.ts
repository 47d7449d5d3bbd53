/** Where rules of law stand and how they are known: the texts that were read, and how they are cited. */
export { acts, actKeys, stateRead, type ActKey } from './acts.ts';
export {
  actName,
  articleText,
  citation,
  lawSourceText,
  leastSure,
  markNames,
  shortCitation,
  type Grounds,
} from './citation.ts';
export { cite } from './cite.ts';
export { dayInWords } from './day-words.ts';
export { marks, type Mark } from './mark.ts';

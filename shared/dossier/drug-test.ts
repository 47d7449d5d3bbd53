/**
 * Words by which the test of article 109/1 of the Prison Act is called, in the four languages. Nothing of its result stands in a dossier
 * (shared/disclosure/SPEC.md, D63): who writes such a word is told so beside the field. Nothing is kept of it, and nothing is refused.
 */
import { fold } from '../directory/fold.ts';
import { stateRead, type Grounds } from '../law/index.ts';

/** A positive result is told to the psychosocial service to see whether care is needed, and for nothing else. */
export const drugTestArticle: Grounds = {
  act: 'basic',
  article: '109/1, al. 6',
  by: { act: 'act-2025-december', article: '9' },
  read: stateRead('act-2025-december'),
  mark: 'text',
};

const what = '(drugs?|drogen?|drogues?|stupefiants?|speeksel|saliva|speichel|urine?)';
const names: readonly RegExp[] = [
  new RegExp(`\\b${what} ?(test|teste|tests|testen|screening|screenings|controle|controles|proef|probe|proben)\\b`),
  new RegExp(`\\b(tests?|controles?|depistages?) (de |des |d |aux? )?(${what}|salivaires?|urinaires?)\\b`),
  /\b(drogues?|stupefiants?|cannabis|cocaine|opiaten|amphetamines?|thc) (positief|positif|positive|positiv)\b/,
  /\b(positief|positif|positive|positiv) (op|voor|a|au|aux|auf|for) (la )?(drugs?|drogen?|drogues?|stupefiants?|cannabis|cocaine|kokain|thc)\b/,
  /\b(positief getest|teste positif|testee positive|positiv getestet|tested positive)\b/,
  /\b109 1\b/,
];

/** Whether a title or a text being written is about such a test. */
export function namesDrugTest(text: string): boolean {
  const folded = fold(text.replaceAll(/[-_./’']/g, ' ')).replaceAll(/\s+/g, ' ');
  return names.some((name) => name.test(folded));
}

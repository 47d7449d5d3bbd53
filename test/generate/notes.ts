/** Texts of notes, put together from the sentences of words/. */
import type { Domain, Note } from '../../shared/dossier/entities.ts';
import type { Random } from './random.ts';
import type { Material } from './words/material.ts';

const kinds = ['conversation', 'phone', 'visit', 'observation', 'other'] as const satisfies readonly Note['kind'][];

/** A text is closed once it is about this long (UTF-16 units); with the closing it comes out near 700. */
const longEnough = 640;

/** One note of an ISO date: an opening, sentences on two themes, a closing. */
export function makeNote(random: Random, material: Material, on: string): Note {
  const words = new Map<string, string>();
  const say = (sentence: string): string => filled(sentence, random, material, words);
  const first = random.pick(material.themes);
  const second = random.pick(material.themes);
  const left = shuffled(random, [...new Set([...first.sentences, ...second.sentences])]);
  const said = [say(random.pick(material.openings))];
  let length = said[0]?.length ?? 0;
  for (const sentence of left) {
    if (length >= longEnough) break;
    const next = say(sentence);
    said.push(next);
    length += next.length + 1;
  }
  said.push(say(random.pick(material.closings)));
  const domain: Domain = first.domain;
  return { text: said.join(' '), on, kind: random.pick(kinds), domain };
}

/** Fills the slots of a sentence and begins it with a capital. */
function filled(sentence: string, random: Random, { slots }: Material, words: Map<string, string>): string {
  const text = sentence.replaceAll(/\{(\w+)\}/g, (all, slot: string) => {
    const word = words.get(slot) ?? random.pick(slots[slot] ?? [all]);
    words.set(slot, word);
    return word;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  const keyed = list.map((item) => ({ item, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

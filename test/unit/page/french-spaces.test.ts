/** No line of French may begin with a colon, a question mark or the end of a quotation. */
import { describe, expect, it } from 'vitest';
import { names } from '../../../shared/language.ts';
import { guideIn } from '../../../renderer/rooms/help/guide/use-guide.ts';
import { words } from '../../../renderer/i18n/words/fr.ts';
import { tables } from '../../../renderer/i18n/name-words.ts';

const breakable = / [:;?!»]|« /;

describe('French on screen', () => {
  it('has no ordinary space where a line must not end', () => {
    const text = JSON.stringify(words) + JSON.stringify(tables.fr);
    expect(text).toMatch(/\u00a0[:;?!»]/);
    expect(breakable.exec(text)?.[0]).toBeUndefined();
  });

  it('has none in the guide either', async () => {
    const text = JSON.stringify(await guideIn('fr'));
    expect(text).toMatch(/\u00a0[:;?!»]/);
    expect(breakable.exec(text)?.[0]).toBeUndefined();
  });

  it('has none in names given in all four languages either', () => {
    const { nl, fr } = names('Wat ?', 'Quoi ? « ceci » ; cela : non !', '', '');
    expect(nl).toBe('Wat ?');
    expect(fr).toBe('Quoi\u00a0? «\u00a0ceci\u00a0»\u00a0; cela\u00a0: non\u00a0!');
  });
});

/** What the law says beside something that was not kept, on the day it happened. */
import { expect, test } from 'vitest';
import { textsOfBreach } from '../../../renderer/rooms/dossier/after-release/breach-grounds.ts';

const cut = (on: string) => textsOfBreach({ what: 'equipment', on, text: 'Enkelband doorgeknipt' });

test('a tag that was cut says who has to bring the case, and by when what follows (article 64/1)', () => {
  expect(cut('2026-02-20').map(({ id, article }) => `${id} ${article}`)).toEqual([
    'R-64-1-must 64/1',
    'R-64-1-course 64/1; 68, §§ 1, 4, 6; 70',
  ]);
});

test('of one cut before 16 January 2026 nothing has to follow, and the doubt is said', () => {
  expect(cut('2026-01-10').map(({ id }) => id)).toEqual(['R-64-1-before']);
});

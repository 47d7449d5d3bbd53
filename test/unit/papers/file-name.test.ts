/** Names under which papers are offered to be saved. */
import { expect, it } from 'vitest';
import { paperKinds } from '../../../renderer/papers/model/paper.ts';
import { paperFileName } from '../../../renderer/papers/screen/file-name.ts';
import { screenLanguages, words } from '../../journeys/words.ts';

it.each(screenLanguages)(
  'a file name tells the kind of paper and the day, in letters every disk takes (%s)',
  (language) => {
    const t = words(language);
    const names = paperKinds.map((kind) => paperFileName((key) => t(`papers:${key}`), kind, '2026-11-27'));
    for (const name of names) expect(name).toMatch(/^passerelle-[a-z0-9]+(-[a-z0-9]+)*-2026-11-27$/);
    expect(new Set(names).size).toBe(paperKinds.length);
  },
);

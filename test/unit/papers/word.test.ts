import { describe, expect, it } from 'vitest';
import { buildPaper } from '../../../renderer/papers/kinds/builders.ts';
import { paperKinds, type PaperRequest } from '../../../renderer/papers/model/paper.ts';
import { isRightToLeft } from '../../../renderer/papers/word/runs.ts';
import { wordFile } from '../../../renderer/papers/word/document.ts';
import { must } from '../../../shared/result.ts';
import { languages } from '../../../shared/language.ts';
import { textIn } from '../../support/word-text.ts';
import { unzipText } from '../../support/zip.ts';
import { bodyOf, textOf } from './reading.ts';
import { assessment, entity, identity, legal, notes, plan, request, said, view } from './dossier.ts';

const wide = { ...view, sections: [identity, legal, plan, assessment, notes] };

async function opened(
  kind: (typeof paperKinds)[number],
  change: Partial<PaperRequest> = {},
): Promise<ReadonlyMap<string, string>> {
  const paper = buildPaper(kind, request({ view: wide, ...change }));
  return unzipText(await wordFile(paper, `${paper.footer} · 3f2a 91bc`));
}

/** The picture of the pathway stands in the PDF alone: the table that follows says the same. */
const withoutPicture = (body: string): string => body.replace(/<svg class="pathway".*?<\/svg>/s, '');

const part = (files: ReadonlyMap<string, string>, name: string): string => must(files.get(name), name);

/** Words in the order they stand, without what only the look of a page needs. */
const wordsIn = (text: string): string => text.replace(/[\s/•☐☒]+/g, '');

const wordsOf = (document: string): string => wordsIn(textIn(document));

/** Every tag that opens closes in its turn. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  for (const [tag, slash, name] of xml.replace(/<\?[^>]*\?>/g, '').matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return false;
    } else if (!tag.endsWith('/>')) open.push(name ?? '');
  }
  return open.length === 0;
}

describe('a paper as a Word file', () => {
  it.each(paperKinds)('%s: says word for word what the PDF says, in one language and in two', async (kind) => {
    for (const change of [{}, { second: 'fr' as const }, { before: { view, on: '2027-01-05' } }]) {
      const document = part(await opened(kind, change), 'word/document.xml');
      expect(wordsOf(document)).toBe(wordsIn(textOf(withoutPicture(bodyOf(kind, { view: wide, ...change })))));
    }
  });

  it.each(languages)('is marked as written in %s', async (language) => {
    const files = await opened('plan', { language });
    expect(part(files, 'word/styles.xml')).toContain(
      `<w:lang w:val="${language}-${language === 'en' ? 'GB' : 'BE'}"/>`,
    );
  });

  it('marks what stands in the second language as such', async () => {
    const document = part(await opened('plan', { second: 'de' }), 'word/document.xml');
    expect(document).toMatch(/<w:lang w:val="de-BE"\/>(?:(?!<\/w:r>).)*<w:t[^>]*>[^<]*Ziele und Schritte/);
  });

  it('numbers its pages and carries the fingerprint at the foot of each', async () => {
    const files = await opened('report');
    const foot = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(foot).toHaveLength(1);
    expect(foot[0]).toContain('>PAGE<');
    expect(foot[0]).toContain('>NUMPAGES<');
    expect(wordsOf(foot[0] ?? '')).toContain('Regenboog,Basiel·titel2,wetvan30.7.2018·3f2a91bc');
  });

  it('repeats the heads of its tables on every page', async () => {
    const document = part(await opened('report'), 'word/document.xml');
    const tables = document.match(/<w:tblHeader\/>/g) ?? [];
    expect(tables.length).toBe((bodyOf('report', { view: wide }).match(/<thead>/g) ?? []).length);
  });

  it('names nobody who the paper does not name', async () => {
    const core = part(await opened('plan'), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Sociaal reclasseringsplan</dc:title>');
    expect(core).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy|dc:description)>[^<]|Regenboog/);
  });

  it.each(paperKinds)('%s: stays whole with hostile text in it', async (kind) => {
    const hostile = `</w:t><w:x>&"'\u0000\u001b\ud800`;
    const person = entity('person', 'person', { name: said({ surname: hostile, firstName: '<b>' }) });
    const sections = [{ ...identity, entities: [person] }, legal, plan, assessment, notes];
    const files = await opened(kind, { view: { ...view, sections }, to: hostile });
    const document = part(files, 'word/document.xml');
    expect(isBalanced(document)).toBe(true);
    expect(document).not.toContain('<w:x>');
    // eslint-disable-next-line no-control-regex
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(wordsOf(document)).toContain(wordsIn('</w:t><w:x>&"\'\ufffd'));
  });

  it('sets text from right to left where it is written so', async () => {
    const wish = entity('w2', 'wish', { words: said({ text: 'أريد أن أعمل.', language: 'ar' }) });
    const sections = [identity, legal, { ...plan, entities: [...plan.entities, wish] }];
    const document = part(await opened('plan', { view: { ...view, sections } }), 'word/document.xml');
    expect(document).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*أريد/);
    expect([isRightToLeft('12. أريد'), isRightToLeft('Ali أريد'), isRightToLeft('12')]).toEqual([true, false, false]);
  });

  it('keeps the line breaks of what somebody wrote', async () => {
    const document = part(await opened('report'), 'word/document.xml');
    expect(document).toMatch(/Eerste detentie\.<\/w:t>(?:(?!<w:t>).)*<w:br\/>/);
  });
});

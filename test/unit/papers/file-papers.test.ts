/** Papers on the file of a request: the list, the cover, and the two letters (FR5). */
import { describe, expect, it } from 'vitest';
import { buildPaper, papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { papersOnFile } from '../../../renderer/papers/kinds/papers-on-file.ts';
import type { PaperKind, PaperRequest } from '../../../renderer/papers/model/paper.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { languages } from '../../../shared/language.ts';
import { codeWords, lateAdvice, packs, silentGrant } from '../../../shared/release/index.ts';
import { bram, entity, lien, request, said } from './dossier.ts';
import { event, legalWith, situation, viewWith, type Asked } from './file-dossier.ts';
import { bodyOf, paperText } from './reading.ts';

const nl = tongue('nl').words;
const no32 = situation({ article32: said({ needed: 'no' }) });

const printed = (kind: PaperKind, asked: Asked, change: Partial<PaperRequest> = {}): string =>
  paperText(kind, { view: viewWith(legalWith(asked)), today: '2026-06-30', ...change });
const offered = (asked: Asked, today: string, by = lien): readonly PaperKind[] =>
  papersOnFile(by, { view: viewWith(legalWith(asked)), today });

describe('the list of pieces', () => {
  const forRelease: Asked = { modality: 'conditional-release', months: 18, more: [no32] };

  it.each(languages)('has each piece with article, whose and how it stands, in %s', (language) => {
    const { words, values } = tongue(language);
    const text = printed('filePieces', forRelease, { language });
    expect(text).toContain('98/16');
    expect(text).toContain(words.file.listNote);
    expect(text).toContain(values.pieceState.missing);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('counts what is there and says whose the rest is', () => {
    const text = printed('filePieces', { modality: 'prison-leave' });
    expect(text).toContain('1 van 2 stukken zijn er. Nog te komen, van: directeur 1.');
    expect(text).toContain('Gemotiveerd advies van de directeur art. 8, al. 4; 10, § 1 directeur 2 mei 2026');
  });

  it('gives a computed day its status, rule and pack', () => {
    expect(printed('filePieces', { modality: 'prison-leave' })).toMatch(
      /2 mei 2026 berekend, volgens rechtsregels \d+, M-08-advice/,
    );
  });

  it('says what the law leaves open of a piece and of its day, on list and cover', () => {
    const surrender: Asked = { modality: 'provisional-release-surrender', months: 18, more: [no32] };
    for (const kind of ['filePieces', 'fileCover'] as const)
      expect(printed(kind, surrender)).toContain(codeWords['surrender-title'].nl);
    expect(printed('filePieces', { modality: 'limited-detention', months: 60, more: [no32] })).toContain(
      codeWords['inquiry-by-director'].nl,
    );
  });

  it('wants an inquiry for the court before the last day of the hearing, not at once (article 52, § 1)', () => {
    const text = printed('filePieces', { modality: 'electronic-monitoring', months: 60, more: [no32] });
    const inquiry = text.slice(text.indexOf('art. 53, al. 5, al. 6'));
    expect(inquiry).toContain('justitiehuis 2 september 2026');
    expect(inquiry).not.toContain(nl.file.atOnce);
  });

  it('says what was written of a piece, and that the dossier shows one', () => {
    const more = [
      entity('r1-P-8-advice', 'file-piece', {
        piece: said({ request: 'r1', piece: 'P-8-advice', state: 'asked', on: '2026-04-01', note: 'bij de griffie' }),
      }),
    ];
    const text = printed('filePieces', { modality: 'prison-leave', more });
    expect(text).toContain('gevraagd 1 april 2026 bij de griffie');
    expect(text).toContain(nl.file.inDossier);
  });

  it('says why the file cannot be told, where that is so', () => {
    const text = printed('filePieces', { modality: 'conditional-release', months: 18 });
    expect(text).toContain('artikel 32');
    expect(text).not.toContain(nl.file.byWhen);
  });
});

describe('the cover of the file', () => {
  it('has what goes along with its day, what follows and from whom, and no advice', () => {
    const text = printed('fileCover', { modality: 'prison-leave', more: [event('advice', '2026-04-10')] });
    const [, enclosed = '', follows = ''] = text.split(new RegExp(`${nl.file.enclosed}|${nl.file.toFollow}`));
    expect(enclosed).toContain('Gemotiveerd advies van de directeur 10 april 2026');
    expect(follows).toContain(nl.file.none);
    expect(printed('fileCover', { modality: 'prison-leave' })).toContain(
      'Gemotiveerd advies van de directeur directeur, ontbreekt',
    );
  });
});

describe('FR5 a grant by silence', () => {
  const positive = (...more: readonly EntityView[]): Asked => ({
    modality: 'prison-leave',
    more: [
      entity('o', 'procedure-event', { event: said({ request: 'r1', what: 'file-received', on: '2026-04-13' }) }),
      event('advice', '2026-04-10'),
      ...more,
    ],
  });
  const withAdvice = (says: 'positive' | 'negative', asked: Asked): ReturnType<typeof legalWith> => {
    const legal = legalWith(asked);
    return {
      ...legal,
      entities: legal.entities.map((each) =>
        each.type === 'request'
          ? entity('r1', 'request', {
              request: said({ modality: asked.modality, on: '2026-03-02' }),
              outcome: said({ outcome: 'advice-given', on: '2026-04-10', advice: says }),
            })
          : each,
      ),
    };
  };
  const grant = (today: string, says: 'positive' | 'negative' = 'positive', asked: Asked = positive()) =>
    silentGrant(packs, withAdvice(says, asked), 'r1', today);

  it('is offered from the day after the last, with what it rests on', () => {
    const found = grant('2026-06-30');
    expect(found).toMatchObject({ asked: '2026-03-02', advised: '2026-04-10', received: '2026-04-13' });
    const last = found?.deadline.latest ?? '';
    expect(last).toBe('2026-05-04');
    expect(grant('2026-05-04')).toBeUndefined();
    expect(grant('2026-05-05')).toBeDefined();
  });

  it('is not offered after a negative advice, with a decision, without the receipt, or for another modality', () => {
    const decided = entity('b', 'decision', {
      decision: said({ request: 'r1', modality: 'prison-leave', outcome: 'refused', by: '', on: '2026-04-20' }),
    });
    expect(grant('2026-06-30', 'negative')).toBeUndefined();
    expect(grant('2026-06-30', 'positive', positive(decided))).toBeUndefined();
    expect(grant('2026-06-30', 'positive', { modality: 'prison-leave' })).toBeUndefined();
    expect(grant('2026-06-30', 'positive', { ...positive(), modality: 'transition-house' })).toBeUndefined();
  });

  it('is not offered for leave during detention or monitoring: there silence of judge or court grants nothing', () => {
    expect(grant('2026-06-30', 'positive', positive(event('leave-request', '2026-03-02')))).toBeUndefined();
  });

  it('is longer where the time was extended once', () => {
    const extended = positive(event('extension', '2026-04-20'));
    expect(grant('2026-05-05', 'positive', extended)).toBeUndefined();
    expect(grant('2026-06-30', 'positive', extended)).toBeDefined();
  });

  it.each(languages)('states days and article, asks to confirm, and is signed by the director, in %s', (language) => {
    const words = tongue(language).words;
    const view = viewWith(withAdvice('positive', positive()));
    const text = paperText('silenceGrant', { view, language, today: '2026-06-30' });
    expect(text).toContain('10');
    for (const each of [words.file.silenceAsk, words.file.silenceConditions])
      expect(text).toContain(each.replaceAll(/\s+/g, ' '));
    expect(text).toContain(words.signatures.directorSigns);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('says beside the last day what its count leaves open', () => {
    const view = viewWith(withAdvice('positive', positive()));
    expect(grant('2026-06-30')?.deadline.doubts).toContain('civil-service-days');
    expect(paperText('silenceGrant', { view, today: '2026-06-30' })).toContain('4 mei 2026');
  });

  it('is in the list of those who work in the prison, once it can be written', () => {
    const view = viewWith(withAdvice('positive', positive()));
    expect(papersFor(view, lien, { today: '2026-06-30' })).toContain('silenceGrant');
    expect(papersFor(view, lien, { today: '2026-04-20' })).not.toContain('silenceGrant');
    expect(papersFor(view, bram, { today: '2026-06-30' })).not.toContain('silenceGrant');
  });
});

describe('FR5 a late advice on leave', () => {
  it('is offered once the last day has passed, for leave, without an advice or an earlier request', () => {
    expect(offered({ modality: 'prison-leave' }, '2026-06-30')).toEqual(['filePieces', 'fileCover', 'lateAdvice']);
    expect(offered({ modality: 'prison-leave' }, '2026-05-02')).not.toContain('lateAdvice');
    expect(offered({ modality: 'permission-reintegration' }, '2026-06-30')).not.toContain('lateAdvice');
    const leave = (...more: readonly EntityView[]): Asked => ({ modality: 'prison-leave', more });
    expect(offered(leave(event('advice', '2026-06-20')), '2026-06-30')).not.toContain('lateAdvice');
    expect(offered(leave(event('late-advice-request', '2026-06-20')), '2026-06-30')).not.toContain('lateAdvice');
    expect(offered(leave(), '2026-06-30', bram)).toEqual([]);
    const { latest = '' } = lateAdvice(packs, legalWith(leave()), 'r1', '2026-06-30')?.deadline ?? {};
    expect(lateAdvice(packs, legalWith(leave()), 'r1', latest)).toBeUndefined();
  });

  it('is not offered for leave during detention or monitoring, on which judge or court decides (article 43)', () => {
    const beside: Asked = { modality: 'prison-leave', more: [event('leave-request', '2026-03-02')] };
    expect(offered(beside, '2026-06-30')).not.toContain('lateAdvice');
  });

  it.each(languages)('is in the person’s name and says who may help; no service stands on it, in %s', (language) => {
    const words = tongue(language).words;
    const text = printed('lateAdvice', { modality: 'prison-leave' }, { language });
    expect(text).toContain('Regenboog');
    for (const each of [words.file.lateAsk, words.file.ownRequest, words.file.whoHelps, words.signatures.lawyer])
      expect(text).toContain(each.replaceAll(/\s+/g, ' '));
    expect(text).not.toContain(lien.name);
    expect(text).not.toContain(words.signatures.directorSigns);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('has no letterhead', () => {
    const view = viewWith(legalWith({ modality: 'prison-leave' }));
    const { blocks } = buildPaper('lateAdvice', request({ view, today: '2026-06-30' }));
    expect(blocks.some(({ kind }) => kind === 'letterhead')).toBe(false);
  });

  it('cannot be written for what it is not for, and says so', () => {
    expect(printed('lateAdvice', { modality: 'permission-occasional' })).toContain(nl.file.letterNotNow);
    expect(bodyOf('silenceGrant', { view: viewWith(legalWith({ modality: 'prison-leave' })) })).toContain(
      nl.file.letterNotNow,
    );
  });
});

it('a piece is said by what it is, in every language', () => {
  const value = { request: 'r1', piece: 'P-8-advice', state: 'there', on: '2026-04-10', note: '' };
  expect(unitWords('en').value('legal', 'file-piece', 'piece', value)).toBe(
    'reasoned advice of the director: there, on 10 April 2026',
  );
  for (const language of languages)
    expect(unitWords(language).value('legal', 'file-piece', 'piece', value)).not.toContain('P-8-advice');
});

/** Files of requests: the rows of the packs, and what of a file is there (SPEC.md, FR1 to FR4). */
import { describe, expect, it } from 'vitest';
import { modality } from '../../../shared/dossier/entities.ts';
import { filePieceId, pieceState } from '../../../shared/dossier/units/file-piece.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { languages } from '../../../shared/language.ts';
import {
  countPieces,
  fileOfRequest,
  lawPack,
  packs,
  pieceNames,
  pieceOwnerNames,
  pieceOwners,
  rowsWanted,
  type FileOfRequest,
  type FilePiece,
  type LawPack,
  type PieceRow,
} from '../../../shared/release/index.ts';
import { packOn } from '../../../shared/release/law/calendar.ts';
import { pieceRow } from '../../../shared/release/law/format/piece.ts';
import { pieceRows } from '../../../shared/release/law/rules/pieces/index.ts';
import { entity, said, section } from '../papers/dossier.ts';
import { event, legalWith, situation, type Asked } from '../papers/file-dossier.ts';

const on = (day: string): LawPack => {
  const pack = packOn(packs, day);
  if (pack === undefined) throw new Error(`no pack on ${day}`);
  return pack;
};
const ids = (pieces: readonly FilePiece[]): readonly string[] => pieces.map(({ row }) => row.id);
const fileWith = (asked: Asked, plan?: SectionView): FileOfRequest => {
  const file = fileOfRequest(packs, { legal: legalWith(asked), plan }, 'r1');
  if (file === undefined) throw new Error('no request');
  return file;
};
const pieceIn = ({ pieces }: FileOfRequest, id: string): FilePiece => {
  const found = pieces.find(({ row }) => row.id === id);
  if (found === undefined) throw new Error(`no ${id} in ${ids(pieces).join(' ')}`);
  return found;
};

describe('FR1 rows of pieces', () => {
  it.each(pieceRows.map((row) => [row.id, row] as const))('%s: fits the schema, in four languages', (_, row) => {
    expect(pieceRow.safeParse(row).error).toBeUndefined();
    for (const language of languages) expect(row.summary[language].trim()).not.toBe('');
    expect(new Set(languages.map((language) => row.summary[language])).size).toBe(languages.length);
  });

  it('has ids of its own, in packs that the schema reads', () => {
    expect(new Set(pieceRows.map(({ id }) => id)).size).toBe(pieceRows.length);
    for (const pack of packs) expect(lawPack.safeParse(pack).success).toBe(true);
  });

  it('makes an id of a dossier with that of a request', () => {
    const request = 'f'.repeat(32);
    for (const { id } of pieceRows) expect(filePieceId(request, id)).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(filePieceId('f'.repeat(60), 'P-31-sheet')).toBeUndefined();
  });

  it.each(languages)('names everyone who sees to one in %s', (language) => {
    for (const owner of pieceOwners) expect(pieceOwnerNames[owner][language]).not.toBe('');
  });

  it('is called by its newest wording, and what no pack has by nothing', () => {
    expect(pieceNames(packs, 'P-31-sheet')?.en).toBe('copy of the registry slip');
    expect(pieceNames(packs, 'P-0')).toBeUndefined();
  });

  it('wants something for every modality there is', () => {
    const wanted = new Set(on('2026-03-02').pieces.flatMap(({ kinds }) => kinds));
    for (const each of [...modality.options, 'placement', 'placement-leave'] as const) expect(wanted).toContain(each);
  });

  it('names a regime wherever judge, court and emergency procedure want other pieces', () => {
    const shared: readonly PieceRow['kinds'][number][] = [
      'limited-detention',
      'electronic-monitoring',
      'conditional-release',
    ];
    const without = pieceRows.filter(
      ({ kinds, regimes }) => regimes === undefined && kinds.some((kind) => shared.includes(kind)),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('no longer wants the staff conference from 1 September 2022', () => {
    const has = (day: string): boolean => on(day).pieces.some(({ id }) => id === 'P-31-conference');
    expect([has('2022-08-31'), has('2022-09-01')]).toEqual([true, false]);
  });

  it('ends early release with its last day', () => {
    const has = (day: string): boolean => on(day).pieces.some(({ kinds }) => kinds.includes('early-release'));
    expect([has('2026-12-31'), has('2027-01-01')]).toEqual([true, false]);
  });
});

describe('FR2 which file', () => {
  it('emergency: the file of article 98/16, with the address for release', () => {
    const wanted = ids(fileWith({ modality: 'conditional-release', months: 18, more: [no32] }).pieces);
    expect(wanted).toContain('P-98-16-release-address');
    expect(wanted).not.toContain('P-98-16-housemates');
    expect(wanted.some((id) => id.startsWith('P-31'))).toBe(false);
  });

  it('emergency: monitoring wants the housemates, and the Aliens Office only without a right of residence', () => {
    const file = (more: readonly EntityView[]): FileOfRequest =>
      fileWith({ modality: 'electronic-monitoring', months: 18, more });
    const advice = (says: string): EntityView =>
      situation({ ...no32Units, residenceAdvice: said({ says, on: '2026-01-05' }) });
    expect(ids(file([no32]).pieces)).toContain('P-98-16-housemates');
    expect(pieceIn(file([no32]), 'P-98-16-aliens')).toMatchObject({ state: 'open', hangsOn: 'residence' });
    expect(ids(file([advice('right')]).pieces)).not.toContain('P-98-16-aliens');
    expect(pieceIn(file([advice('no-right')]), 'P-98-16-aliens').hangsOn).toBeUndefined();
  });

  it('court: article 31, plan and prosecutor; the opinion of article 32 once it is said to be needed', () => {
    const file = (needed: string): FileOfRequest =>
      fileWith({
        modality: 'conditional-release',
        months: 60,
        more: [situation({ article32: said({ needed }) })],
      });
    expect(ids(file('no').pieces)).toEqual(expect.arrayContaining(['P-31-sheet', 'P-48-plan', 'P-51-advice']));
    expect(ids(file('no').pieces)).not.toContain('P-32-opinion');
    expect(ids(file('yes').pieces)).toContain('P-32-opinion');
    expect(pieceIn(file('not-known'), 'P-32-opinion')).toMatchObject({ state: 'open', hangsOn: 'article32' });
  });

  it('court: no reintegration plan for a provisional release', () => {
    for (const each of ['provisional-release-removal', 'provisional-release-surrender'] as const)
      expect(ids(fileWith({ modality: each, months: 60, more: [no32] }).pieces)).not.toContain('P-48-plan');
  });

  it('is refused by name where the regime cannot be told, and still wants what hangs on none', () => {
    expect(fileWith({ modality: 'conditional-release' })).toMatchObject({ pieces: [], refusal: 'no-sentence' });
    expect(fileWith({ modality: 'conditional-release', months: 18 })).toMatchObject({
      refusal: 'article32-not-entered',
    });
    expect(fileWith({ modality: 'prison-leave' }).refusal).toBeUndefined();
    expect(fileWith({ modality: 'conditional-release', on: '1999-01-01' })).toMatchObject({ refusal: 'no-pack' });
  });

  it('wants the file of article 31 for a placement too, without a request', () => {
    const { rows } = rowsWanted(on('2026-03-02'), 'placement', {
      asOf: '2026-03-02',
      sentences: [],
      deductions: [],
      interruptions: [],
    });
    expect(rows.map(({ row }) => row.id)).toEqual(
      expect.arrayContaining(['P-95-3-sheet', 'P-95-3-advice', 'P-95-4-prosecutor']),
    );
  });

  it('hangs on no right of residence of a Belgian', () => {
    const legal = legalWith({ modality: 'early-release', on: '2026-03-02' });
    const open = (belgian: boolean) =>
      (fileOfRequest(packs, { legal, belgian }, 'r1')?.pieces ?? []).flatMap(({ row, hangsOn }) =>
        hangsOn === 'residence' ? [row.id] : [],
      );
    expect(open(false)).not.toEqual([]);
    expect(open(true)).toEqual([]);
  });

  it('is of no request where there is none', () => {
    expect(fileOfRequest(packs, { legal: legalWith({ modality: 'prison-leave' }) }, 'r2')).toBeUndefined();
    expect(fileOfRequest(packs, { legal: undefined }, 'r1')).toBeUndefined();
  });
});

const no32Units = { article32: said({ needed: 'no' }) };
const no32 = situation(no32Units);

describe('FR3 how a piece stands', () => {
  const leave = (...more: readonly EntityView[]): FileOfRequest => fileWith({ modality: 'prison-leave', more });
  const written = (state: string, value: object = {}): EntityView =>
    entity('r1-P-8-advice', 'file-piece', {
      piece: said({ request: 'r1', piece: 'P-8-advice', state, note: '', ...value }),
    });

  it('is missing until the dossier shows it, and there with the day it shows', () => {
    expect(pieceIn(leave(), 'P-8-advice')).toMatchObject({ state: 'missing', by: 'nobody' });
    expect(pieceIn(leave(event('advice', '2026-04-10')), 'P-8-advice')).toMatchObject({
      state: 'there',
      by: 'dossier',
      on: '2026-04-10',
    });
    expect(pieceIn(leave(), 'P-8-request')).toMatchObject({ state: 'there', by: 'dossier', on: '2026-03-02' });
  });

  it('is as somebody wrote, whatever the dossier shows', () => {
    const file = leave(event('advice', '2026-04-10'), written('asked', { on: '2026-04-11', note: 'kopie gevraagd' }));
    expect(pieceIn(file, 'P-8-advice')).toMatchObject({
      state: 'asked',
      by: 'said',
      on: '2026-04-11',
      note: 'kopie gevraagd',
    });
  });

  it.each(pieceState.options)('takes over %s', (state) => {
    expect(pieceIn(leave(written(state)), 'P-8-advice').state).toBe(state);
  });

  it('leaves what is written for another request, or cannot be read, aside', () => {
    expect(pieceIn(leave(written('there', { request: 'r9' })), 'P-8-advice').state).toBe('missing');
    expect(pieceIn(leave(written('lost')), 'P-8-advice').state).toBe('missing');
  });

  it('has the limit of what it is there for, and none where the law sets none', () => {
    expect(pieceIn(leave(), 'P-8-advice').deadline).toMatchObject({ rule: 'M-08-advice', date: '2026-05-02' });
    expect(pieceIn(fileWith({ modality: 'permission-occasional' }), 'P-10-advice').deadline).toBeUndefined();
  });

  it('sees a date of the registry, a scan of the slip, a plan with goals and an answered inquiry', () => {
    const more = [
      no32,
      entity('d1', 'legal-date', {
        date: said({ kind: 'conditional-release', value: '2027-06-14', source: 'registry', note: '' }),
      }),
    ];
    const goals = section('plan', [
      entity('g1', 'goal', { words: said({ text: 'Wonen.', language: 'nl' }) }),
      entity('i1', 'inquiry', { answer: said({ text: 'Ja.', on: '2026-03-20' }) }),
    ]);
    const file = fileWith({ modality: 'conditional-release', months: 60, more }, goals);
    expect(pieceIn(file, 'P-31-date')).toMatchObject({ state: 'there', by: 'dossier' });
    expect(pieceIn(file, 'P-48-plan')).toMatchObject({ state: 'there', by: 'dossier' });
    expect(pieceIn(file, 'P-53-inquiry')).toMatchObject({ state: 'there', on: '2026-03-20', document: 'i1' });
    // An address says nothing of the family reasons of an interruption.
    const interruption = fileWith({ modality: 'interruption' }, goals);
    expect(pieceIn(interruption, 'P-17-inquiry').state).not.toBe('there');
    const without = fileWith({ modality: 'conditional-release', months: 60, more: [no32] });
    expect(pieceIn(without, 'P-31-date').state).toBe('missing');
    expect(pieceIn(without, 'P-48-plan').state).toBe('missing');
    expect(pieceIn(without, 'P-31-sheet').state).toBe('missing');
  });
});

describe('FR4 counting', () => {
  it('counts what is there of what is wanted, and what is to come by whose it is', () => {
    const { pieces } = fileWith({ modality: 'transition-house' });
    expect(countPieces(pieces)).toEqual({
      there: 1,
      of: 5,
      toCome: [
        { whose: 'director', count: 2 },
        { whose: 'convicted-person', count: 2 },
      ],
    });
  });

  it('leaves out what is not needed, and what is wanted only where called for until somebody speaks of it', () => {
    const wrote = (piece: string, state: string): EntityView =>
      entity(`r1-${piece}`, 'file-piece', { piece: said({ request: 'r1', piece, state, note: '' }) });
    const of = (...more: readonly EntityView[]): number =>
      countPieces(fileWith({ modality: 'prison-leave', more }).pieces).of;
    expect(of()).toBe(2);
    expect(of(wrote('P-8-inquiry', 'asked'))).toBe(3);
    expect(of(wrote('P-8-advice', 'not-needed'))).toBe(1);
  });
});

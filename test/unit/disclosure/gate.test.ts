/** What each basis of a case consultation opens and closes, by article (shared/disclosure/SPEC.md, D37-D39). */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { directory } from '../../../shared/directory/index.ts';
import { bases, basisKeys, closedBases } from '../../../shared/disclosure/gate/bases.ts';
import {
  closedNow,
  closingOf,
  decidingOf,
  isCommonFileOpen,
  latestEnd,
  sharedUntil,
  openParts,
  type Deciding,
} from '../../../shared/disclosure/gate/gate.ts';
import { askedBefore, stillAsked } from '../../../shared/disclosure/gate/asked.ts';
import { leavesAs } from '../../../shared/disclosure/extracting.ts';
import { partOf, parts } from '../../../shared/disclosure/gate/parts.ts';
import { basesFor, takerOf } from '../../../shared/disclosure/gate/taking-part.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { shapeOf } from '../../../shared/dossier/units/form.ts';
import { parseUnit } from '../../../shared/dossier/read.ts';
import { noteCategories, storedBases, type StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import { citation } from '../../../shared/law/index.ts';
import { languages } from '../../../shared/language.ts';
import { basisValue, commonFileValue } from '../../support/consultations.ts';
import { openedParts } from '../../support/opened-parts.ts';
import { entity, section } from '../../support/views.ts';
import { sittingOf } from '../../../shared/disclosure/sitting.ts';
import { forbiddenBy } from '../../../shared/disclosure/gate/forbidden.ts';

const sorted = (some: readonly string[]): readonly string[] => [...some].sort();
const frame = { ground: '', purpose: '', on: '2026-11-20', expires: '2026-12-20' };

describe('D37 P55 a basis and what it opens', () => {
  it.each(basisKeys)('%s opens what its text names, and an article closes every other part', (basis) => {
    expect(sorted(openParts(basis))).toEqual(sorted(openedParts[basis]));
    for (const part of parts.filter((each) => !openedParts[basis].includes(each)))
      for (const language of languages) {
        const closes = closingOf(basis, part);
        expect(closes && citation(closes, language)).toMatch(/\S/);
      }
  });

  it('no field of any schema of a consultation exists outside a part, and without a basis only the basis exists', () => {
    for (const [type, units] of Object.entries<Record<string, z.ZodType>>(entities.consultation))
      for (const unit of Object.keys(units)) expect([type, unit, partOf(type, unit)]).not.toContain(undefined);
    expect(parts.filter((part) => closedNow({}, part) === undefined)).toEqual(['basis']);
  });

  it('a basis that closes is no value a dossier can hold', () => {
    const { shape } = entities.consultation.consultation.basis;
    for (const basis of closedBases) expect(shape.basis.safeParse(basis).success).toBe(false);
    expect(basisKeys).toEqual([...storedBases, ...closedBases]);
  });

  it('each is for services of its act: a prison is offered no security cell that opens, a French service its decree', () => {
    expect(takerOf('psd:gent')).toBe('federal');
    expect(basesFor('psd:gent')).toEqual([
      'by-law',
      'safe-house-federal',
      'prosecutor',
      'with-consent',
      'cell',
      'agreement',
      'task-force',
    ]);
    expect(basesFor('justice-house:gent')).toContain('flemish-network');
    expect(basesFor('justice-house:gent')).not.toContain('cell-french');
    expect(basesFor('justice-house:namur')).toContain('cell-french');
  });

  // Decree of 30 June 2023, 4, § 1; decree of 29 March 2024, 10, 2° and 15°; decree of 26 April 2019, 2, 10° and 12°.
  it('D37 a municipality of another region is offered no basis of a Flemish decree, one of Flanders is', () => {
    const flemish = basisKeys.filter((basis) => bases[basis].takers.includes('flemish'));
    const decrees = flemish.filter((basis) => !bases[basis].takers.includes('other'));
    expect(decrees).toEqual(expect.arrayContaining(['by-law-flemish', 'safe-house', 'flemish-network']));
    for (const [outside, community] of [
      ['62063', 'Liège'],
      ['21004', 'Brussel'],
      ['63023', 'Eupen'],
    ] as const)
      for (const kind of ['municipality', 'local-welfare']) {
        const service = `${kind}:${outside}`;
        expect([service, directory.find(service)?.kind]).toEqual([service, kind]);
        expect([community, basesFor(service).filter((basis) => decrees.includes(basis))]).toEqual([community, []]);
        expect(basesFor(service)).toContain('by-law-other');
      }
    expect(basesFor('local-welfare:44021')).toEqual(
      expect.arrayContaining(decrees.filter((basis) => basis !== 'cell-flemish')),
    );
  });

  it('where nothing of relatives may be recorded, no unit that is open names one', () => {
    expect(bases['cell-french'].relations.allowed).toBe(false);
    for (const [type, units] of Object.entries<Record<string, z.ZodType>>(entities.consultation))
      for (const [unit, schema] of Object.entries(units)) {
        const part = partOf(type, unit);
        if (part === undefined || !openedParts['cell-french'].includes(part)) continue;
        expect(Object.keys(shapeOf(schema) ?? {}).join()).not.toMatch(
          /relative|relation|contact|family|participant|names/i,
        );
      }
  });
});

describe('D38 a common file', () => {
  const on = (basis: (typeof storedBases)[number], more: Deciding = {}): Deciding => ({
    basis: basisValue(basis),
    commonFile: commonFileValue,
    frame,
    ...more,
  });

  it('is closed until its purpose and longest keeping were agreed, not after the consultation, within the text', () => {
    expect(isCommonFileOpen(on('by-law'))).toBe(true);
    expect(isCommonFileOpen(on('by-law', { commonFile: undefined }))).toBe(false);
    expect(isCommonFileOpen(on('by-law', { commonFile: { ...commonFileValue, agreedOn: '2026-11-21' } }))).toBe(false);
    for (const [basis, keep, isOpen] of [
      ['by-law', 'P30Y', true],
      ['by-law', 'P30Y1D', false],
      ['by-law-flemish', 'P31Y', false],
      ['safe-house', 'P15Y', true],
      ['safe-house', 'P16Y', false],
      ['safe-house-federal', 'P15Y1M', false],
    ] as const)
      expect([basis, keep, isCommonFileOpen(on(basis, { commonFile: { ...commonFileValue, keep } }))]).toEqual([
        basis,
        keep,
        isOpen,
      ]);
  });

  it('holds agenda, positions and minutes; for a federal participant who does what too', () => {
    const without: Deciding = { basis: basisValue('by-law') };
    for (const part of ['agenda', 'positions', 'minutes', 'tasks', 'extract'] as const) {
      expect(closedNow(without, part)).toMatchObject({ act: 'consultation-data', article: '2, § 4' });
      expect(closedNow(on('by-law'), part)).toBeUndefined();
    }
    expect(closedNow({ basis: basisValue('by-law-flemish') }, 'tasks')).toBeUndefined();
  });
});

describe('D69 the categories of an own note', () => {
  const note = (kind?: string) => ({
    consultation: 'k1',
    on: '2026-11-20',
    text: 'Zoekt een kamer.',
    source: 'CAPREV',
    ...(kind !== undefined && { kind }),
  });
  const on = (basis: StoredBasis): Deciding => ({ basis: basisValue(basis) });

  it('nine, one of which is said by a service of the French Community, and by nobody else', () => {
    expect(noteCategories).toHaveLength(9);
    for (const kind of noteCategories) {
      expect(forbiddenBy(on('cell-french'), 'note', note(kind))).toBeUndefined();
      expect(forbiddenBy(on('by-law-flemish'), 'note', note(kind))).toMatchObject({ act: 'french-cells' });
    }
    const article = { act: 'french-cells', article: '17, al. 1' };
    expect(forbiddenBy(on('cell-french'), 'note', note())).toMatchObject(article);
    for (const basis of storedBases.filter((each) => each !== 'cell-french'))
      expect([basis, forbiddenBy(on(basis), 'note', note())]).toEqual([basis, undefined]);
  });

  it('health, origin and beliefs are none of them', () => {
    for (const none of ['health', 'origin', 'beliefs', 'other'])
      expect(parseUnit('consultation', 'own-note', 'note', note(none))).toBeUndefined();
  });
});

describe('D68 what is asked before a table sits down', () => {
  const held = (basis: StoredBasis, units: Readonly<Record<string, readonly unknown[]>> = {}) =>
    entity('k1', 'consultation', {
      basis: [basisValue(basis)],
      frame: [frame],
      ...(basis === 'cell-french' && { invitation: [followed] }),
      ...units,
    });
  const followed = {
    sentOn: '2026-11-01',
    heldOn: '2026-11-20',
    follows: 'yes',
    purpose: true,
    place: true,
    person: true,
    services: true,
    decree: true,
  };

  it('preparation with the person and the own rules, wherever the basis opens them, until they are written', () => {
    for (const basis of storedBases) {
      const open = askedBefore.filter((part) => openParts(basis).includes(part));
      expect([basis, stillAsked(held(basis))]).toEqual([basis, open]);
    }
    expect(stillAsked(held('cell-french'))).toEqual(['preparation', 'own-rules']);
    const reasoned = { preparation: [{ reason: 'De persoon is in het ziekenhuis.' }] };
    expect(stillAsked(held('cell-french', reasoned))).toEqual(['own-rules']);
    const both = { ...reasoned, 'own-rules': [{ text: 'Beroepsgeheim, artikel 352.' }] };
    expect(stillAsked(held('cell-french', both))).toEqual([]);
  });

  it('whoever declines a security cell, or has no invitation yet, is not asked', () => {
    expect(stillAsked(held('cell-french', { invitation: [{ ...followed, follows: 'no' }] }))).toEqual([]);
    expect(stillAsked(held('cell-french', { invitation: [] }))).toEqual([]);
  });

  it('is not asked before there is a basis', () => {
    expect(stillAsked(entity('k1', 'consultation', { frame: [frame] }))).toEqual([]);
  });

  it('a position says under which rules its service works, to whoever gets the position', () => {
    const value = { consultation: 'k1', agency: 'OCMW Gent', rules: 'Beroepsgeheim.', text: 'Wij zoeken mee.' };
    expect(leavesAs({ section: 'consultation', type: 'position', unit: 'position' }, 'p1', value)?.value).toEqual({
      agency: 'OCMW Gent',
      rules: 'Beroepsgeheim.',
      text: 'Wij zoeken mee.',
    });
  });
});

describe('D37 two versions of a basis', () => {
  const two = [basisValue(), basisValue('with-consent')];
  const held = (basis: readonly unknown[]) =>
    entity('k1', 'consultation', { basis, 'common-file': [commonFileValue], frame: [frame], agenda: [{ text: 'a' }] });

  it.each([two, two.toReversed()])('open what each of them opens, whichever stands first', (...basis) => {
    const deciding = decidingOf(held(basis));
    const open = parts.filter((part) => closedNow(deciding, part) === undefined);
    const both = openParts('by-law').filter((part) => openParts('with-consent').includes(part));
    expect(sorted(open)).toEqual(sorted(both));
    expect(closedNow(deciding, 'agenda')).toEqual(closingOf('with-consent', 'agenda'));
    const shown = sittingOf([section('consultation', [held(basis)])], 'k1').flatMap(({ entities: all }) => all);
    expect(shown).toEqual([]);
    expect(sittingOf([section('consultation', [held([basisValue()])])], 'k1')[0]?.entities).toHaveLength(1);
  });

  it('one that this version does not know closes all but the basis', () => {
    const deciding = decidingOf(held([basisValue(), { basis: 'of-tomorrow' }]));
    expect(parts.filter((part) => closedNow(deciding, part) === undefined)).toEqual(['basis']);
  });

  it('end on the earlier day, and what either forbids is forbidden', () => {
    const sooner = { ...basisValue('prosecutor'), until: '2026-12-01' };
    const deciding = decidingOf(held([basisValue('prosecutor'), sooner]));
    expect(latestEnd(deciding, frame.on)).toBe('2026-12-01');
    expect(sharedUntil(deciding)).toBe('2026-12-01');
    expect(forbiddenBy(deciding, 'frame', frame)).toBeDefined();
  });
});

describe('D39 ends', () => {
  // Act of 8 January 2026, 6, al. 2: the limit holds as long as the file was not closed.
  it('no right is limited once the consultation is closed, by whatever wrote it', () => {
    const limited = { consultation: 'k1', on: '2026-12-01', ground: 'public-safety', reason: 'Reden' };
    const open: Deciding = { basis: basisValue('by-law'), frame };
    expect(forbiddenBy(open, 'limited', limited)).toBeUndefined();
    const closed: Deciding = { ...open, closed: { state: 'closed', on: '2026-11-30' } };
    expect(forbiddenBy(closed, 'limited', limited)).toMatchObject({ act: 'consultation-data', article: '6, al. 2' });
  });

  it('a consultation is open until its frame ends, and no longer than its basis allows', () => {
    const until = (day: string): Deciding => ({ basis: { ...basisValue('prosecutor'), until: day }, frame });
    expect(sharedUntil(until('2027-12-31'))).toBe('2026-12-20');
    expect(sharedUntil(until('2026-12-01'))).toBe('2026-12-01');
    expect(sharedUntil({ basis: basisValue() })).toBeUndefined();
  });

  it('a service of the French Community: a year after the last discussion, five with reasons; else as its paper says', () => {
    const cell: Deciding = { basis: basisValue('cell-french') };
    expect(latestEnd(cell, '2026-11-20')).toBe('2027-11-20');
    const notesLonger = { reason: 'r', discussedOn: '2027-01-01', until: '2030-01-01' };
    expect(latestEnd({ ...cell, notesLonger }, '2026-11-20')).toBe('2031-11-20');
    expect(latestEnd({ basis: basisValue('prosecutor') }, '2026-11-20')).toBe('2027-12-31');
  });

  it('who does not follow the person declines: only the invitation and why stand there', () => {
    const invitation = (follows: 'yes' | 'no') => ({
      sentOn: '2026-11-01',
      heldOn: '2026-11-20',
      follows,
      purpose: true,
      place: true,
      person: true,
      services: true,
      decree: true,
    });
    const cell = (follows: 'yes' | 'no'): Deciding => ({
      basis: basisValue('cell-french'),
      invitation: invitation(follows),
    });
    expect(closedNow(cell('no'), 'own-note')).toMatchObject({ act: 'french-cells', article: '3, al. 3' });
    expect(closedNow(cell('no'), 'non-participation')).toBeUndefined();
    expect(closedNow(cell('yes'), 'own-note')).toBeUndefined();
  });
});

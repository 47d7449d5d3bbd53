/**
 * The red team under every basis of a case consultation: a text of its own in every field of every part, each field of the consultation
 * tried by itself. What a basis closes stands in nobody's store and leaves with nothing; what it opens stands there, and leaves where
 * participants may share.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { basisKeys, closedBases, type BasisKey } from '../../../shared/disclosure/gate/bases.ts';
import { partOf } from '../../../shared/disclosure/gate/parts.ts';
import { basesFor } from '../../../shared/disclosure/gate/taking-part.ts';
import { sittingOf } from '../../../shared/disclosure/sitting.ts';
import { mayBegin } from '../../../shared/dossier/beginning.ts';
import { sectionKinds, startingKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { storedBases } from '../../../shared/dossier/units/consultation-basis.ts';
import { must } from '../../../shared/result.ts';
import { bytesOn, good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { basisValue } from '../../support/consultations.ts';
import { openedParts } from '../../support/opened-parts.ts';
import { orders } from '../../support/orders.ts';
import { atComputer, carry, meet, slip, takeIn, waiting } from '../../support/people.ts';
import { Planter, type Planted } from '../../support/planting.ts';
import { paperText } from '../papers/reading.ts';
import {
  asWanted,
  consultationLeaves,
  hitsIn,
  ids,
  isNoConsent,
  isReplaced,
  necessary,
  opened,
  placeOf,
  receiverName,
  closingLast,
} from '../../support/red-team.ts';

const desks = [
  ['psd-social-worker', 'psd:gent'],
  ['justice-assistant', 'justice-house:gent'],
  ['justice-assistant', 'justice-house:namur'],
] as const;

/** Bases under which participants share what was said: their act speaks of it. Under any other nothing leaves. */
const sharing: readonly BasisKey[] = [
  'by-law',
  'by-law-flemish',
  'safe-house',
  'safe-house-federal',
  'prosecutor',
  'prosecutor-flemish',
];

interface Table {
  readonly at: Machine;
  readonly dossier: string;
  /** Of every part but the consultation. */
  readonly rest: readonly Planted[];
  readonly kept: readonly Planted[];
  readonly refused: readonly Planted[];
  /** Who stands in for the maker: a function and the same service. */
  readonly deputy: (typeof desks)[number];
}

/** A dossier full to the last field, with a consultation on a basis of which each field was tried. */
async function tableOn(basis: BasisKey): Promise<Table> {
  const deputy = must(
    desks.find(([, service]) => basesFor(service).includes(basis)),
    basis,
  );
  const [fn, service] = deputy;
  const at = await atComputer('Lien Zonnebloem', fn, service);
  const { id: dossier } = await good(at.vault.newDossier({ ...slip, dates: [] }));
  const more = sectionKinds.filter((kind) => !startingKinds.includes(kind) && mayBegin(kind, fn));
  for (const section of more) await good(at.vault.beginSection({ dossier, section }));
  const planter = planterAt(at);
  const stored = storedBases.find((each) => each === basis) ?? 'by-law';
  if (more.includes('assessment')) await good(at.vault.change({ dossier, changes: necessary('assessment') }));
  for (const kind of [...startingKinds, ...more].filter((each) => each !== 'consultation')) {
    const changes = (await planter.changes(kind, 'now', ids)).filter(isNoConsent);
    await good(at.vault.change({ dossier, changes: changes.map((each) => asWanted(each, service, stored)) }));
    await good(at.vault.change({ dossier, changes: [await planter.note(kind)] }));
  }
  const rest = planter.planted.splice(0).filter(isWritten);
  const changes = (await planter.changes('consultation', 'now', ids)).map((each) => asWanted(each, service, stored));
  const tried = await tryEach({ at, dossier }, basis, [...inOrder(changes), await planter.note('consultation')]);
  const written = planter.planted.filter(isWritten);
  const isKept = ({ place }: Planted): boolean => tried.has(unitOf(place));
  return { at, dossier, deputy, rest, kept: written.filter(isKept), refused: written.filter((each) => !isKept(each)) };
}

function planterAt(at: Machine): Planter {
  let files = 0;
  return new Planter(() => {
    files += 1;
    const bytes = new TextEncoder().encode(`inhoud ${files}`);
    return good(at.vault.attach({ name: `bijlage-bij-een-veld-${files}.pdf`, mime: 'application/pdf', bytes }));
  });
}

/** Texts that are a person's: long enough to stand nowhere by chance, and not written over by the model. */
const isWritten = ({ place, text }: Planted): boolean =>
  text.length >= 9 && !isReplaced(place) && !place.includes('consent/');
/** `type/unit`; `note` for a note. */
const unitOf = (place: string): string =>
  place
    .replace(/^now /, '')
    .split('/')
    .slice(0, place.startsWith('note') ? 1 : 2)
    .join('/');

/** What decides comes first, and what closes last. */
const first = ['basis', 'invitation', 'common-file', 'frame'];
const inOrder = (changes: readonly Change[]): readonly Change[] => {
  const at = (change: Change): number => {
    const place = change.do === 'put' && change.type === 'consultation' ? first.indexOf(change.unit) : -1;
    return place === -1 ? first.length : place;
  };
  return closingLast([...changes].sort((a, b) => at(a) - at(b)));
};

/** Each by itself; what was kept, as `type/unit`. Whatever is refused names the article. */
async function tryEach(
  { at, dossier }: Pick<Table, 'at' | 'dossier'>,
  basis: BasisKey,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const change of changes) {
    const [type, unit] = change.do === 'put' ? [change.type, change.unit] : ['consultation', 'agenda'];
    const place = change.do === 'put' ? `${type}/${unit}` : 'note';
    if (isClosedBasis(basis) && place === 'consultation/basis') {
      const value = { ...basisValue(), basis };
      const answer = await at.vault.change({ dossier, changes: [{ ...asPut(change), value }] });
      expect(answer).toMatchObject({ ok: false, problem: { code: 'does-not-fit' } });
      continue;
    }
    const answer = await at.vault.change({ dossier, changes: [change] });
    const part = must(partOf(type, unit), place);
    expect([place, answer.ok]).toEqual([place, openedParts[basis].includes(part) || place === 'keeping/until']);
    if (answer.ok) kept.add(place);
    else expect(answer.problem).toMatchObject({ code: 'basis-closed', closes: { article: /\S/ } });
  }
  return kept;
}

const isClosedBasis = (basis: BasisKey): boolean => closedBases.some((each) => each === basis);
const asPut = (change: Change) => {
  if (change.do !== 'put') throw new Error('no put');
  return change;
};

const namesOf = (those: readonly Planted[]): readonly string[] =>
  [...new Set(those.map((each) => `${each.section} ${placeOf(each)}`))].sort();
const saidIn = (value: unknown, planted: readonly Planted[]): readonly Planted[] => {
  const said = JSON.stringify(value);
  return planted.filter(({ text }) => said.includes(text));
};

/** What a computer can tell of a dossier: its screens, its list, its search, its history. */
async function toldBy(at: Machine, dossier: string, sections: readonly SectionKind[], planted: readonly Planted[]) {
  const view = await good(at.vault.openDossier({ id: dossier }));
  const histories = [];
  for (const section of sections) histories.push(await good(at.vault.history({ dossier, section })));
  const found = [];
  for (const { text } of planted) found.push((await good(at.vault.search({ query: text, limit: 5 }))).hits);
  return { view, all: [view, histories, found, await good(at.vault.caseload())] };
}

/** Nothing of any of it lies on a disk in clear, in no name either. */
async function expectSealed(at: Machine, planted: readonly Planted[]): Promise<void> {
  const all = await bytesOn(at.disk);
  const bytes = Buffer.concat(all.flatMap(([name, each]) => [Buffer.from(`${name}\n`), each]));
  // A file lies under its id, which is drawn by chance and says nothing.
  expect(namesOf(hitsIn(bytes, planted)).filter((place) => !place.endsWith('/file/id'))).toEqual([]);
}

/** The one file put out since the outbox was emptied, as raw bytes with its name, and as its receiver opens it. */
async function leftFor(at: Machine, reader: Correspondent): Promise<{ raw: Uint8Array; plain: Uint8Array }> {
  const files = [...at.disk.outbox];
  expect(files).toHaveLength(1);
  const [name, file] = must(files[0], 'a file');
  return { raw: Buffer.concat([Buffer.from(name), file]), plain: await opened(reader, file) };
}

/** Of the person, what goes along with every extract. */
const person = ['person/name/surname', 'person/name/firstName', 'person/birth/date'];
const mayLeave = ({ kept, rest }: Table): readonly Planted[] => [
  ...kept.filter((each) => consultationLeaves.includes(placeOf(each))),
  ...rest.filter((each) => each.section === 'identity' && person.includes(placeOf(each))),
];

describe.each(basisKeys)('D37 D28: %s', (basis) => {
  let table: Table;
  beforeAll(async () => {
    table = await tableOn(basis);
  }, 60_000);

  it('what it closes is in no store of the sender, what it opens is', async () => {
    const { at, dossier, rest, kept, refused } = table;
    expect(refused.length).toBeGreaterThan(0);
    const { view, all } = await toldBy(at, dossier, ['consultation'], [...kept, ...refused]);
    expect(namesOf(saidIn(all, refused))).toEqual([]);
    const held = view.sections.filter(({ kind }) => kind === 'consultation');
    expect(namesOf(saidIn(held, kept))).toEqual(namesOf(kept));
    const isOnlyKeeping = kept.every((each) => placeOf(each).startsWith('keeping/'));
    expect(isOnlyKeeping).toBe(isClosedBasis(basis));
    await expectSealed(at, [...rest, ...kept, ...refused]);
    // The paper on which the person gets everything holds nothing of it either (D64), and what they are given of the rest.
    const paper = paperText('everything', { view });
    expect(namesOf(saidIn(paper, [...kept, ...refused]))).toEqual([]);
    expect(saidIn(paper, rest).length).toBeGreaterThan(5);
  });

  it('a participant is sent what it lets participants share, to the field, or nothing', async () => {
    const { at, dossier, rest, kept, refused } = table;
    const everything = [...rest, ...kept, ...refused];
    const reader = await Correspondent.named(receiverName, 'social-welfare-worker', 'cpas:gent');
    const there = await atComputer(receiverName, 'social-welfare-worker', 'cpas:gent');
    const ask = { dossier, kind: 'consultation', to: await reader.meets(at), purpose: 'verslag', message: '' } as const;
    const { choices } = await good(at.vault.planExtract({ ...ask, fields: [] }));
    const open = choices.filter(({ allowed }) => allowed).map(({ key }) => key);
    at.disk.outbox.clear();
    if (open.length < choices.length || open.length === 0) {
      const all = choices.map(({ key }) => key);
      for (const fields of [all, all.filter((key) => key.startsWith('consultation/'))])
        expect(await at.vault.sendExtract({ ...ask, fields })).toMatchObject({ ok: false });
      expect(at.disk.outbox.size).toBe(0);
    }
    const { sections } = await good(at.vault.openDossier({ id: dossier }));
    const sitting = saidIn(sittingOf(sections, ids.consultation), [...kept, ...refused]);
    const isShared = sharing.includes(basis);
    expect(choices.some(({ section, allowed }) => section === 'consultation' && allowed)).toBe(isShared);
    if (!isShared) {
      expect(namesOf(sitting)).toEqual([]);
      return;
    }
    const leaves = namesOf(mayLeave(table));
    expect(leaves.length).toBeGreaterThan(12);
    const { asTheyRead } = await good(at.vault.planExtract({ ...ask, fields: open }));
    await good(at.vault.sendExtract({ ...ask, fields: open }));
    const { raw, plain } = await leftFor(at, reader);
    expect(namesOf(hitsIn(raw, everything))).toEqual([]);
    expect(namesOf(hitsIn(plain, everything))).toEqual(leaves);
    expect(namesOf(saidIn(asTheyRead, everything))).toEqual(leaves);
    expect(namesOf(sitting)).toEqual(leaves.filter((each) => each.startsWith('consultation')));

    const to = (await meet(at, there)).b;
    at.disk.outbox.clear();
    await good(at.vault.sendExtract({ ...ask, to, fields: open }));
    carry(at, there);
    await takeIn(there, await waiting(there, 'support-sheet'));
    const { view, all } = await toldBy(there, dossier, [], [...kept, ...refused]);
    expect(namesOf(saidIn(view, everything))).toEqual(leaves);
    expect(namesOf(saidIn(all, everything))).toEqual(leaves);
    await expectSealed(there, everything);
  });

  it('with no other purpose a word of it leaves, and the rest does', async () => {
    const { at, dossier, rest, kept, refused, deputy } = table;
    for (const [purpose, [fn, service]] of [...elsewhere, ['stand-in', deputy] as const]) {
      const reader = await Correspondent.named(receiverName, fn, service);
      const ask = { dossier, purpose, to: await reader.meets(at), message: '', until: at.clock.now + 86_400_000 };
      await orders(at.vault, ask);
      const { lines } = await good(at.vault.planSend({ ...ask, sections: [] }));
      const sections = lines.filter(({ allowed }) => allowed).map(({ section }) => section);
      expect([purpose, lines.find(({ section }) => section === 'consultation')]).toMatchObject([
        purpose,
        { allowed: false, ground: 'participants-only' },
      ]);
      at.disk.outbox.clear();
      expect(await at.vault.send({ ...ask, sections: [...sections, 'consultation'] })).toMatchObject({ ok: false });
      expect(at.disk.outbox.size).toBe(0);
      await good(at.vault.send({ ...ask, sections }));
      const { raw, plain } = await leftFor(at, reader);
      expect(namesOf(hitsIn(raw, [...rest, ...kept, ...refused]))).toEqual([]);
      const left = hitsIn(plain, [...rest, ...kept, ...refused]);
      expect([purpose, new Set(left.map(({ section }) => section))]).toEqual([purpose, new Set(sections)]);
    }
  });
});

const elsewhere = [
  ['inquiry-request', ['justice-assistant', 'justice-house:antwerp']],
  ['answer', ['director', 'prison:gent']],
  ['hand-over', ['psd-social-worker', 'psd:brugge']],
] as const;

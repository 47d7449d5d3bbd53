/**
 * Nothing leaves that no decision covers: a text of its own in every field of every section, everything sent that can be sent,
 * to every function and for every purpose, and the files taken apart. What may leave is written down here once more, apart
 * from the table it checks.
 */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { openWith } from '../../../shared/crypto/age.ts';
import { entities, type Attachment, type Domain } from '../../../shared/dossier/entities.ts';
import { directory, workerFunctions, type WorkerFunctionId } from '../../../shared/directory/index.ts';
import { ledgerKinds } from '../../../shared/disclosure/consent.ts';
import { chosenPurposes } from '../../../shared/disclosure/matrix.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import { extractFlows, flowsOf } from '../../../shared/disclosure/flows.ts';
import { closingOf } from '../../../shared/disclosure/gate/gate.ts';
import { partOf } from '../../../shared/disclosure/gate/parts.ts';
import { groupOf } from '../../../shared/disclosure/receivers.ts';
import { takerOf } from '../../../shared/disclosure/gate/taking-part.ts';
import { mayBegin } from '../../../shared/dossier/beginning.ts';
import type { StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import { consentTopics } from '../../../shared/dossier/units/consent.ts';
import { extractKinds, type ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { sectionKinds, startingKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { asked } from '../../support/consents.ts';
import { streamOf } from '../../support/exchange.ts';
import { halfInsteadOfAThird, signedPack } from '../../support/law-packs.ts';
import { firstList, office, takes } from '../../support/officers-of-realm.ts';
import { orders } from '../../support/orders.ts';
import { atComputer, putting, sendOrdered, slip } from '../../support/people.ts';
import { Planter, type Planted } from '../../support/planting.ts';
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

/** Who makes what: together they keep every kind of section. */
const makers: readonly { readonly fn: WorkerFunctionId; readonly service: string }[] = [
  { fn: 'psd-social-worker', service: 'psd:gent' },
  { fn: 'helper', service: 'service:caw-jww' },
  { fn: 'guide', service: 'service:guidance' },
  { fn: 'care', service: 'prison:gent' },
];

const core: readonly SectionKind[] = ['identity', 'legal', 'plan'];
const psd = ['psd-social-worker', 'psd-psychologist', 'psd-psychiatrist', 'psd-coordinator'];
const justice = ['justice-assistant', 'justice-house-director'];

/** Sections that may leave, as design §6 has them. */
function mayLeave(purpose: Purpose, fn: string): readonly SectionKind[] {
  if (purpose === 'inquiry-request') return justice.includes(fn) ? core : [];
  // Nobody here is of the sender's own service; who is has a test of their own.
  if (purpose === 'stand-in') return [];
  if (purpose === 'answer')
    return psd.includes(fn) ? [...core, 'victims'] : fn === 'director' ? [...core, 'victims'] : [];
  if (psd.includes(fn) || justice.includes(fn)) return [...core, 'victims'];
  if (fn === 'counsellor') return core;
  return fn === 'director' ? [...core, 'victims'] : [];
}

const person = ['person/name/surname', 'person/name/firstName'];
const steps = ['step/what/text', 'step/due/on'];

/** Fields that may leave with an extract: nothing of any other. */
const fields: Record<ExtractKind, readonly string[]> = {
  employment: [...person, 'person/personLanguage/language', 'person/destination/place', ...steps],
  housing: [...person, 'person/birth/date', 'person/personLanguage/language', 'person/destination/place', ...steps],
  municipality: [...person, 'person/birth/date', 'person/destination/place', ...steps],
  'support-sheet': [
    ...person,
    'person/personLanguage/language',
    'person/destination/place',
    'responsible/holder/name',
    'responsible/holder/service',
    'responsible/reach/text',
    ...steps,
  ],
  'help-item': [...person, 'person/birth/date', 'item/item/text', 'item/item/on'],
  attendance: [...person, 'person/birth/date', 'meeting/meeting/on'],
  fitness: [...person, 'person/birth/date', 'statement/fitness/text', 'statement/fitness/on'],
  'working-together': [...person, 'person/birth/date', 'working-together/how/helps', 'working-together/how/avoid'],
  'guidance-report': [
    ...person,
    'person/birth/date',
    ...['from', 'until'].map((field) => `report/period/${field}`),
    ...['attendance', 'absence', 'stopped', 'difficulties', 'thirdParties', 'alternative'].map(
      (unit) => `report/${unit}/text`,
    ),
    ...['text', 'on'].map((field) => `report/remarks/${field}`),
  ],
  consultation: [...person, 'person/birth/date', ...consultationLeaves],
};

interface Desk {
  readonly at: Machine;
  readonly dossier: string;
  readonly planted: readonly Planted[];
  readonly kinds: readonly SectionKind[];
}

/** A dossier with every section this function may keep, full to the last field; each value replaces an earlier one. */
async function fullDesk({ fn, service }: (typeof makers)[number]): Promise<Desk> {
  const at = await atComputer('Lien Zonnebloem', fn, service);
  const { id: dossier } = await good(at.vault.newDossier({ ...slip, dates: [] }));
  const more = sectionKinds.filter((kind) => !startingKinds.includes(kind) && mayBegin(kind, fn));
  for (const section of more) await good(at.vault.beginSection({ dossier, section }));
  const kinds = [...startingKinds, ...more];
  const basis = basisOf(service);
  let files = 0;
  const planter = new Planter(() => {
    files += 1;
    const bytes = new TextEncoder().encode(`inhoud ${files}`);
    return good(at.vault.attach({ name: `bijlage-${fn}-${files}.pdf`, mime: 'application/pdf', bytes }));
  });
  const needs = (['assessment', 'guidance', 'health'] as const).filter((kind) => kinds.includes(kind));
  await good(at.vault.change({ dossier, changes: needs.flatMap(necessary) }));
  const changes: Change[] = [];
  for (const age of ['earlier', 'now'] as const)
    for (const kind of kinds)
      changes.push(
        ...(await planter.changes(kind, age, ids))
          .filter(isNoConsent)
          .filter(isOpenUnder(basis))
          .map((each) => asWanted(each, service, basis)),
      );
  for (const change of closingLast(changes)) await good(at.vault.change({ dossier, changes: [change] }));
  for (const domain of ['day-activity', 'administration'] as const)
    await good(at.vault.change({ dossier, changes: await stepIn(domain, planter) }));
  for (const kind of kinds) await good(at.vault.change({ dossier, changes: [await planter.note(kind)] }));
  await good(at.vault.putDraft({ place: 'plan/x', dossier, value: { text: draft }, sees: [], at: 1 }));
  // Values of the model, not of a person, stand in these fields.
  const planted = planter.planted.filter(
    ({ section, place }) => !place.includes('consent/') && !isReplaced(place) && isPlaceOpen(basis, section, place),
  );
  return { at, dossier, kinds, planted: [...planted, { section: 'plan', place: 'draft', text: draft }] };
}

/** A step of another life domain: some extracts hold no other. */
async function stepIn(domain: Domain, planter: Planter): Promise<readonly Change[]> {
  const [goal, step] = [`goal-${domain}`, `step-${domain}`];
  const { what, due } = entities.plan.step;
  return [
    putting('goal', goal, 'domain', { domain }),
    putting('step', step, 'goal', { goal }),
    putting('step', step, 'what', await planter.value(what, 'plan', 'now step/what')),
    putting('step', step, 'due', await planter.value(due, 'plan', 'now step/due')),
  ];
}

/** The basis that opens most to a service. */
const basisOf = (service: string): StoredBasis => (takerOf(service) === 'federal' ? 'by-law' : 'by-law-flemish');
const isPartOpen = (basis: StoredBasis, type: string, unit: string): boolean => {
  const part = partOf(type, unit);
  return part === undefined || closingOf(basis, part) === undefined;
};
/** What the basis closes is refused; a test of its own plants it. */
const isOpenUnder =
  (basis: StoredBasis) =>
  (change: Change): boolean =>
    change.do !== 'put' || change.section !== 'consultation' || isPartOpen(basis, change.type, change.unit);
function isPlaceOpen(basis: StoredBasis, section: SectionKind, place: string): boolean {
  const [type = '', unit = ''] = place.replace(/^(now|earlier) /, '').split('/');
  return section !== 'consultation' || isPartOpen(basis, type, unit);
}
const draft = 'half getypte rietkraag';
function serviceFor(fn: WorkerFunctionId): string {
  const kinds = must(
    workerFunctions.find(({ id }) => id === fn),
    fn,
  ).kinds;
  return directory.entries.find(({ kind }) => kinds.includes(kind))?.id ?? 'unknown:place';
}

/** Each receiver of each function, with every consent there is: then as much leaves as ever can. */
async function receivers({ at, dossier, kinds }: Desk) {
  const all = [];
  const bytes = new TextEncoder().encode('handtekening');
  const paper = await good(at.vault.attach({ name: 'getekende-brief.pdf', mime: 'application/pdf', bytes }));
  for (const { id } of workerFunctions) {
    const reader = await Correspondent.named(receiverName, id, serviceFor(id));
    const to = await reader.meets(at);
    const changes = ledgerKinds
      .filter((kind) => kinds.includes(kind))
      .flatMap((section) =>
        consentTopics.flatMap((topic) =>
          asked({
            in: section,
            id: `${section}-${topic}-${id}`,
            topic,
            items: ['item-1', 'meeting-1', 'statement-1'],
            to,
          }),
        ),
      );
    await good(at.vault.change({ dossier, changes: [...changes, ...paperOf(changes, paper)] }));
    all.push({ fn: id, reader, to });
  }
  return all;
}

/** The signed paper of each line. */
const paperOf = (changes: readonly Change[], file: Attachment): readonly Change[] =>
  changes.flatMap((change) =>
    change.do === 'put' && change.unit === 'request' ? [{ ...change, unit: 'paper', value: { file } }] : [],
  );

const ledgerWords: readonly Planted[] = [
  'zoals gevraagd',
  'zoals besproken aan tafel',
  'Otto Tolkwater',
  'getekende-brief.pdf',
].map((text) => ({
  section: 'notes',
  place: 'consent',
  text,
}));

/** Every section to every function for every purpose. */
async function sendSections(desk: Desk, people: Awaited<ReturnType<typeof receivers>>): Promise<number> {
  const { at, dossier, planted } = desk;
  let sent = 0;
  for (const { fn, reader, to } of people)
    for (const purpose of [...chosenPurposes, 'stand-in'] as const) {
      const ask = { dossier, purpose, to, message: '' } as const;
      await orders(at.vault, ask);
      const { lines } = await good(at.vault.planSend({ ...ask, sections: [] }));
      const allowed = lines.filter((line) => line.allowed).map(({ section }) => section);
      const expected = mayLeave(purpose, fn);
      expect([fn, purpose, allowed.filter((kind) => !expected.includes(kind))]).toEqual([fn, purpose, []]);
      for (const { section } of lines.filter((line) => !line.allowed))
        expect(await at.vault.send({ ...ask, sections: [...allowed, section] })).toMatchObject({ ok: false });
      if (allowed.length === 0) continue;
      const plan = await good(at.vault.planSend({ ...ask, sections: allowed }));
      const shown = [plan.asTheyRead, plan.earlierValues, plan.attachments];
      await good(at.vault.send({ ...ask, sections: allowed }));
      await expectExactly(at, reader, [...planted, ...ledgerWords], shown, ({ section }) => allowed.includes(section));
      ways.add(`${purpose} ${groupOf({ function: fn, service: serviceFor(fn) })}`);
      sent += 1;
    }
  return sent;
}

/** Every extract to every function: all of its fields, and then a single one. */
async function sendExtracts(desk: Desk, people: Awaited<ReturnType<typeof receivers>>): Promise<number> {
  const { at, dossier, planted } = desk;
  const everything = [...planted, ...ledgerWords];
  let sent = 0;
  for (const { fn, reader, to } of people)
    for (const kind of extractKinds) {
      const ask = { dossier, kind, to, purpose: 'waarvoor het dient', message: '' };
      const { choices, offers } = await good(at.vault.planExtract({ ...ask, fields: [] }));
      const keys = choices.filter((each) => each.allowed).map(({ key }) => key);
      if (keys.length < choices.length)
        expect(await at.vault.sendExtract({ ...ask, fields: choices.map(({ key }) => key) })).toMatchObject({
          ok: false,
        });
      const one = choices.find((each) => each.allowed && each.section !== 'identity');
      if (one === undefined) continue;
      expect(offers.map((offer) => offer.kind)).toContain(kind);
      const isOf = (each: Planted): boolean => fields[kind].includes(placeOf(each));
      const isOne = (each: Planted): boolean =>
        person.includes(placeOf(each)) ||
        (each.section === one.section && placeOf(each).includes(`/${unitOf(one.key)}/`));
      const few = ['identity/person/name', one.key];
      for (const [chosen, may] of [
        [keys, isOf],
        [few, (each: Planted) => isOf(each) && isOne(each)],
      ] as const) {
        const { asTheyRead } = await good(at.vault.planExtract({ ...ask, fields: chosen }));
        await good(at.vault.sendExtract({ ...ask, fields: chosen }));
        await expectExactly(at, reader, everything, asTheyRead, may);
        ways.add(`${kind} ${fn}`);
        sent += 1;
      }
    }
  return sent;
}

const covered = new Set<SectionKind>();
/** What was sent for which purpose to whom: `hand-over psd`, `housing helper`. */
const ways = new Set<string>();

describe('D28 red team', () => {
  it.each(makers)(
    'what leaves is what the table allows and the screen showed, to the field: $fn',
    async (maker) => {
      const desk = await fullDesk(maker);
      const people = await receivers(desk);
      expect(people).toHaveLength(workerFunctions.length);
      expect(await sendSections(desk, people)).toBeGreaterThan(15);
      expect(await sendExtracts(desk, people)).toBeGreaterThan(6);
      expect(desk.planted.length).toBeGreaterThan(120);
      for (const { section } of desk.planted) covered.add(section);
    },
    120_000,
  );

  it('D29: to a deputy of the same service goes what it works with, until a day, and no word of the rest', async () => {
    const { at, dossier, planted } = await fullDesk(must(makers[0], 'a maker'));
    const reader = await Correspondent.named(receiverName, 'psd-psychologist', 'psd:gent');
    const to = await reader.meets(at);
    const until = at.clock.now + 86_400_000;
    const ask = { dossier, purpose: 'stand-in', to, message: '', until } as const;
    const { lines } = await good(at.vault.planSend({ ...ask, sections: [] }));
    const allowed = lines.filter((line) => line.allowed).map(({ section }) => section);
    expect([...allowed].sort()).toEqual([...core, 'assessment', 'notes', 'victims'].sort());
    const plan = await good(at.vault.planSend({ ...ask, sections: allowed }));
    await good(at.vault.send({ ...ask, sections: allowed }));
    const shown = [plan.asTheyRead, plan.earlierValues, plan.attachments];
    await expectExactly(at, reader, planted, shown, ({ section }) => allowed.includes(section));
  }, 60_000);

  it('what goes beside dossiers says no word of them: receipts, a refusal, what was taken back, a list of people, rules of law', async () => {
    const { at, dossier, planted } = await fullDesk(must(makers[0], 'a maker'));
    const reader = await Correspondent.named(receiverName);
    const to = await reader.meets(at);
    const helper = await Correspondent.named(receiverName, 'helper', serviceFor('helper'));
    const toHelper = await helper.meets(at);
    await good(at.vault.change({ dossier, changes: asked({ topic: 'housing', to: toHelper }) }));
    const ask = { dossier, kind: 'housing', to: toHelper, purpose: 'kamer zoeken', message: '' } as const;
    const { choices } = await good(at.vault.planExtract({ ...ask, fields: [] }));
    const fields = choices.filter(({ allowed }) => allowed).map(({ key }) => key);
    await good(at.vault.sendExtract({ ...ask, fields }));
    const sections = ['identity', 'plan'] as const;
    const { name } = await good(
      sendOrdered(at.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }),
    );
    const plan = openedIn(await reader.read(must(at.disk.outbox.get(name), 'a file')), 'plan');
    at.disk.outbox.clear();

    const answers = async (what: string) =>
      reader.sends(at, {
        dossier: plan.dossier,
        sections: [sending(plan, plan.epoch, [reader.signs(plan, [putOp('step', what, 'what', { text: what })])])],
      });
    await good(at.vault.accept({ name: await answers('eerste') }));
    await good(at.vault.refuse({ name: await answers('tweede'), reason: 'niet wat gevraagd was' }));
    const extract = must((await good(at.vault.openDossier({ id: dossier }))).extracts?.[0], 'the extract').section.id;
    await good(at.vault.withdrawExtract({ dossier, extract }));
    const officers = await office();
    const cards = [await good(at.vault.myCard()), cardFile(reader.seat.cardBytes)];
    const list = await firstList(officers, cards, ['psd:gent', 'justice-house:gent']);
    await takes(at, list);
    await good(at.vault.sendList({ person: to }));
    await good(at.vault.takePack({ bytes: await signedPack(officers, halfInsteadOfAThird(107, '2027-01-01')) }));
    await good(at.vault.sendPacks({ person: to }));

    const kinds = new Set<Purpose>();
    for (const file of at.disk.outbox.values()) {
      expect(hitsIn(file, planted)).toEqual([]);
      const isHelpers = (await openWith([helper.seat.identity], streamOf(new Uint8Array(file)))).ok;
      const receiver = isHelpers ? helper : reader;
      kinds.add((await receiver.read(file)).manifest.purpose);
      expect(hitsIn(await opened(receiver, file), planted)).toEqual([]);
    }
    expect([...kinds].sort()).toEqual(['directory', 'law-pack', 'receipt', 'withdrawal']);
  }, 60_000);

  it('every kind of section was full of texts', () => {
    expect([...covered].sort()).toEqual(sectionKinds.filter((kind) => kind !== 'extract').sort());
  });

  it('every way of the table was gone: each purpose to each group, each extract to each function', () => {
    // A deputy has a test of their own.
    const sections = flowsOf().flatMap(({ purpose, to }) => (purpose === 'stand-in' ? [] : [`${purpose} ${to}`]));
    const given = extractFlows().flatMap(({ kind, receivers }) => receivers.map((each) => `${kind} ${each.function}`));
    expect([...sections, ...given].filter((way) => !ways.has(way))).toEqual([]);
    expect(given.length).toBeGreaterThan(40);
  });

  it('finds what is planted: in a field that leaves, in a file’s raw bytes, in other letters', async () => {
    const desk = await fullDesk(must(makers[0], 'a maker'));
    const { at, dossier, planted } = desk;
    const reader = await Correspondent.named(receiverName);
    const to = await reader.meets(at);
    const hidden = must(
      planted.find(({ section, place }) => section === 'assessment' && place.endsWith('/text')),
      'a text of the review',
    );
    const leak: Change = {
      do: 'put',
      section: 'plan',
      type: 'step',
      entity: 's9',
      unit: 'details',
      value: { text: `naar buiten: ${hidden.text}` },
      sees: [],
    };
    await good(at.vault.change({ dossier, changes: [leak] }));
    await good(
      sendOrdered(at.vault, { dossier, purpose: 'inquiry-request', to, sections: ['identity', 'plan'], message: '' }),
    );
    const file = must([...at.disk.outbox.values()].at(-1), 'a file');
    const plain = await opened(reader, file);
    expect(hitsIn(plain, planted).filter(({ section }) => section === 'assessment')).toEqual([hidden]);
    expect(hitsIn(file, planted)).toEqual([]);
    const spot = (bytes: Uint8Array): Uint8Array => Buffer.concat([file.subarray(0, 40), bytes, file.subarray(40)]);
    for (const form of [
      Buffer.from(hidden.text),
      Buffer.from(hidden.text, 'utf16le'),
      Buffer.from(Buffer.from(`x${hidden.text}`).toString('base64')),
    ])
      expect(hitsIn(spot(form), planted)).toEqual([hidden]);
  }, 60_000);
});

const unitOf = (key: string): string => key.split('/').at(-1) ?? '';

/** The file just made: what stands in it is what was shown, all of it may, and its sealed bytes say nothing. */
async function expectExactly(
  at: Machine,
  reader: Correspondent,
  everything: readonly Planted[],
  shown: unknown,
  may: (each: Planted) => boolean,
): Promise<void> {
  const file = must([...at.disk.outbox.values()].at(-1), 'a file');
  at.disk.outbox.clear();
  expect(hitsIn(file, everything)).toEqual([]);
  const found = hitsIn(await opened(reader, file), everything);
  expect(found.filter((each) => !may(each))).toEqual([]);
  const onScreen = JSON.stringify(shown);
  const texts = (those: readonly Planted[]): readonly string[] =>
    those.map(({ place, text }) => `${place} ${text}`).sort();
  expect(texts(found)).toEqual(texts(everything.filter(({ text }) => onScreen.includes(text))));
}

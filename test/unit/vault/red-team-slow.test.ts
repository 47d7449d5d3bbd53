/**
 * Nothing leaves that no decision covers: a text of its own in every field of every section, everything sent that can be sent,
 * to every function and for every purpose, and the files taken apart. What may leave is written down here once more, apart
 * from the table it checks.
 */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { openWith } from '../../../shared/crypto/age.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import { directory, workerFunctions, type WorkerFunctionId } from '../../../shared/directory/index.ts';
import { ledgerKinds } from '../../../shared/disclosure/consent.ts';
import { chosenPurposes } from '../../../shared/disclosure/matrix.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import { mayBegin } from '../../../shared/dossier/beginning.ts';
import { consentTopics } from '../../../shared/dossier/units/consent.ts';
import { extractKinds, type ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { sectionKinds, startingKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { asked } from '../../support/consents.ts';
import { gatherStream, streamOf, value } from '../../support/exchange.ts';
import { halfInsteadOfAThird, signedPack } from '../../support/law-packs.ts';
import { firstList, office, takes } from '../../support/officers-of-realm.ts';
import { atComputer, slip } from '../../support/people.ts';
import { beginning, Planter, type Planted } from '../../support/planting.ts';
import { needles } from '../../support/section.ts';

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
  'guidance-report': [
    ...person,
    'person/birth/date',
    ...['from', 'until'].map((field) => `report/period/${field}`),
    ...['attendance', 'absence', 'stopped', 'difficulties', 'thirdParties'].map((unit) => `report/${unit}/text`),
    ...['text', 'on'].map((field) => `report/remarks/${field}`),
  ],
  consultation: [
    ...person,
    'person/birth/date',
    ...['ground', 'purpose', 'on', 'expires'].map((field) => `consultation/frame/${field}`),
    'consultation/participants/names[]',
    ...['agenda', 'positions', 'decisions'].map((unit) => `consultation/${unit}/text`),
    ...['agency', 'text', 'dissent'].map((field) => `position/position/${field}`),
    ...['text', 'owner', 'due'].map((field) => `decision/decision/${field}`),
  ],
};

interface Desk {
  readonly at: Machine;
  readonly dossier: string;
  readonly planted: readonly Planted[];
  readonly kinds: readonly SectionKind[];
}

const ids = { person: 'person', responsible: 'responsible', situation: 'situation', goal: 'g1', step: 's1' };

/** A dossier with every section this function may keep, full to the last field; each value replaces an earlier one. */
async function fullDesk({ fn, service }: (typeof makers)[number]): Promise<Desk> {
  const at = await atComputer('Lien Zonnebloem', fn, service);
  const { id: dossier } = await good(at.vault.newDossier({ ...slip, dates: [] }));
  const more = sectionKinds.filter((kind) => !startingKinds.includes(kind) && mayBegin(kind, fn));
  for (const section of more) await good(at.vault.beginSection({ dossier, section }));
  const kinds = [...startingKinds, ...more];
  let files = 0;
  const planter = new Planter(() => {
    files += 1;
    const bytes = new TextEncoder().encode(`inhoud ${files}`);
    return good(at.vault.attach({ name: `bijlage-${fn}-${files}.pdf`, mime: 'application/pdf', bytes }));
  });
  for (const age of ['earlier', 'now'] as const)
    for (const kind of kinds) {
      const changes = await planter.changes(kind, age, ids);
      await good(
        at.vault.change({ dossier, changes: changes.filter(isNoConsent).map((each) => asWanted(each, service)) }),
      );
    }
  for (const kind of kinds) await good(at.vault.change({ dossier, changes: [await planter.note(kind)] }));
  await good(at.vault.putDraft({ place: 'plan/x', dossier, value: { text: draft }, sees: [], at: 1 }));
  // Values of the model, not of a person, stand in these fields.
  const planted = planter.planted.filter(({ place }) => !place.includes('consent/') && !replacedByModel.test(place));
  return { at, dossier, kinds, planted: [...planted, { section: 'plan', place: 'draft', text: draft }] };
}

const draft = 'half getypte rietkraag';
const replacedByModel =
  /step\/goal\/goal|frame\/expires|(position|decision|signed|agreed)\/consultation|closing\/closing\/service|between\/from\/service/;
/** Lines of the ledger are written by the test below, for each receiver; what they say is searched for too. */
const isNoConsent = (change: Change): boolean => change.do !== 'put' || change.type !== 'consent';

/**
 * Where the model wants a meaning: the step belongs to the goal, the consultation has not expired and names its participant, a
 * service closes for itself, and a hand-over goes out from the own one.
 */
function asWanted(change: Change, service: string): Change {
  if (change.do !== 'put') return change;
  if (change.type === 'step' && change.unit === 'goal') return { ...change, value: { goal: ids.goal } };
  if (change.type === 'consultation' && change.unit === 'frame' && isObject(change.value))
    return { ...change, value: { ...change.value, expires: '2027-02-01' } };
  if (change.type === 'consultation' && change.unit === 'participants' && isObject(change.value))
    return { ...change, value: { names: [...list(change.value['names']), receiverName] } };
  if (change.section === 'consultation' && isObject(change.value) && 'consultation' in change.value)
    return { ...change, value: { ...change.value, consultation: 'consultation-1' } };
  if (change.type === 'closing' && isObject(change.value))
    return { ...change, entity: closingId(service), value: { ...change.value, service } };
  if (change.type === 'hand-over' && change.unit === 'between' && isObject(change.value))
    return { ...change, value: { ...change.value, from: { ...objectIn(change.value, 'from'), service } } };
  return change;
}

const objectIn = (value: Record<string, unknown>, key: string): Record<string, unknown> => {
  const found = value[key];
  return isObject(found) ? found : {};
};
const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
const list = (one: unknown): readonly unknown[] => (Array.isArray(one) ? one : []);
const receiverName = 'Mira Lisdodde';

/** Forms in which a text could stand in bytes: UTF-8, UTF-16, base64 in each alignment; always in the same order. */
const forms = new Map<string, readonly Buffer[]>();
function formsOf(text: string): readonly Buffer[] {
  const known = forms.get(text) ?? needles(text);
  forms.set(text, known);
  return known;
}

function placesOf(form: Buffer, hay: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = hay.indexOf(form); at !== -1; at = hay.indexOf(form, at + 1)) places.push(at);
  return places;
}

/** Where the beginning stands in one of its forms, the rest of a text may follow in the same form, and nowhere else. */
function hitsIn(bytes: Uint8Array, planted: readonly Planted[]): readonly Planted[] {
  const hay = Buffer.from(bytes);
  const beginnings = formsOf(beginning).map((form) => placesOf(form, hay));
  return planted.filter(({ text }) => {
    if (text.length < 9) return hay.includes(text);
    if (!text.startsWith(beginning)) return formsOf(text).some((form) => hay.includes(form));
    return formsOf(text).some((form, of) =>
      beginnings[of]?.some((at) => form.equals(hay.subarray(at, at + form.length))),
    );
  });
}

async function opened(reader: Correspondent, file: Uint8Array): Promise<Uint8Array> {
  const read = value(await openWith([reader.seat.identity], streamOf(new Uint8Array(file))));
  return gatherStream(read.plain);
}

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

const placeOf = ({ place }: Planted): string => place.replace(/^(now|earlier) /, '');

/** Every section to every function for every purpose. */
async function sendSections(desk: Desk, people: Awaited<ReturnType<typeof receivers>>): Promise<number> {
  const { at, dossier, planted } = desk;
  let sent = 0;
  for (const { fn, reader, to } of people)
    for (const purpose of [...chosenPurposes, 'stand-in'] as const) {
      const ask = { dossier, purpose, to, message: '' } as const;
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
      sent += 1;
    }
  return sent;
}

/** Every extract to every function: all of its fields, and then a single one. */
async function sendExtracts(desk: Desk, people: Awaited<ReturnType<typeof receivers>>): Promise<number> {
  const { at, dossier, planted } = desk;
  const everything = [...planted, ...ledgerWords];
  let sent = 0;
  for (const { reader, to } of people)
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
        sent += 1;
      }
    }
  return sent;
}

const covered = new Set<SectionKind>();

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
    1_800_000,
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
  });

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
    const { name } = await good(at.vault.send({ dossier, purpose: 'inquiry-request', to, sections, message: '' }));
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
  });

  it('every kind of section was full of texts', () => {
    expect([...covered].sort()).toEqual(sectionKinds.filter((kind) => kind !== 'extract').sort());
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
    await good(at.vault.send({ dossier, purpose: 'inquiry-request', to, sections: ['identity', 'plan'], message: '' }));
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
  });
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

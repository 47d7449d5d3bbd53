/**
 * Practice dossiers: written into the practice realm by colleagues made up for this computer. Their keys are used once
 * and forgotten; sections kept from me are sealed under keys I never hold, exactly as a real colleague's would be.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import { newIdentity, recipientOf } from '../../../../shared/crypto/age.ts';
import { firstFounding, keyCommitment } from '../../../../shared/contributions/founding.ts';
import { dossierIdOf, makeOrigin } from '../../../../shared/contributions/origin.ts';
import { signContribution, type Contribution } from '../../../../shared/contributions/format.ts';
import type { Member, Op } from '../../../../shared/contributions/ops.ts';
import type { Bytes, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { drawPage } from '../../../../shared/practice/page.ts';
import type { CastMember, PracticeDossier, PracticePut, PracticeSection } from '../../../../shared/practice/types.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { cardName, makeCard, newPersonId } from '../../../../shared/trust/seat-card.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { addDays } from '../../../../shared/release/index.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { sealAttachment } from '../attachments/attachments.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { contributionCount, openSectionOf, type VaultContext } from '../../core/context/context.ts';
import { keep, memberOf } from '../../core/writing/writing.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { madeUpKey } from '../trust/trust-records.ts';
import { personText, realmId, type Session } from '../../core/session/session.ts';
import { sectionFrame } from '../../core/sealing/frames.ts';

const dayMs = 86_400_000;

interface Colleague {
  readonly member: CastMember;
  readonly keys: SignKeys;
  readonly person: Bytes;
  readonly card: Bytes;
}

const installedKey = (number: number): string => `practice/${number}`;

/** The made-up people and their dossiers are a file of their own, which is read when somebody practises. */
const material = () => import('../../../../shared/practice/index.ts');

/** The dossiers on offer, with their person's name as it will read. */
export async function practiceOffers(session: Session) {
  const { practiceFiles, offerOf } = await material();
  return practiceFiles.map((file) => {
    const { number, about, surname, firstName } = offerOf(file);
    const installed = session.records.get(installedKey(number)) !== undefined;
    return { number, name: `${surname}, ${firstName}`, about, installed };
  });
}

export async function installPractice(
  context: VaultContext,
  numbers: readonly number[],
  today: string,
): Promise<Result<undefined, VaultProblem>> {
  const { castMembers, practiceFiles, offerOf, writerOf } = await material();
  const company = new Map<string, Colleague>();
  for (const member of castMembers) company.set(member.id, await madeUpColleague(context.session, member));
  for (const file of practiceFiles) {
    const { number } = offerOf(file);
    const key = installedKey(number);
    if (!numbers.includes(number) || context.session.records.get(key) !== undefined) continue;
    const dossier = writerOf(file)((day) => addDays(today, day));
    const installed = await install(context, dossier, company, Date.parse(`${today}T09:00:00Z`));
    if (!installed.ok) return installed;
    const seen = contributionCount(context, installed.value);
    const noted = await context.session.records.put([
      [key, installed.value],
      ...[...company.values()].map(({ card, keys }) => [madeUpKey(toHex(keys.publicKey)), card] as const),
      [`seen/${installed.value}`, seen],
    ]);
    if (!noted.ok) return noted;
    await context.sections.authorsChanged();
    context.session.notify({ type: 'changed', dossier: installed.value });
  }
  return ok(undefined);
}

/** Somebody made up, with a card and keys of their own in the practice realm. */
export async function madeUpColleague(session: Session, member: CastMember): Promise<Colleague> {
  const keys = session.crypto.signKeys();
  const person = newPersonId(session.crypto, keys.publicKey);
  const card = makeCard(session.crypto, keys, {
    realm: realmId('practice'),
    person,
    ageRecipient: await recipientOf(await newIdentity()),
    wrapKey: session.crypto.wrapKeys().publicKey,
    name: cardName(member.name),
    function: member.function,
    service: member.service,
    madeAt: session.now(),
  });
  return { member, keys, person, card };
}

interface Writing {
  readonly session: Session;
  readonly company: ReadonlyMap<string, Colleague>;
  readonly noon: number;
  /** The colleague whose place I take: what is theirs to do is mine. */
  readonly lead: string;
  /** With which the id of the dossier was made. */
  readonly salt: Bytes;
}

async function install(
  context: VaultContext,
  dossier: PracticeDossier,
  company: ReadonlyMap<string, Colleague>,
  noon: number,
): Promise<Result<string, VaultProblem>> {
  const { session } = context;
  const salt = session.crypto.random(16);
  // Whoever practises begins it: nobody sends another under its id.
  const id = dossierIdOf(session.crypto, session.identity('practice').sign.publicKey, salt);
  const writing: Writing = { session, company, noon, lead: leadOf(dossier), salt };
  const sections = [];
  for (const section of dossier.sections) {
    const written = await writeSection(writing, dossier, section, id);
    if (!written.ok) return written;
    sections.push({ section, ...written.value });
  }
  const mine = sections.filter((each) => !each.section.onlyThese);
  const held = await session.keepKeys(mine.map((each) => each.key));
  if (!held.ok) return held;
  const hidden = sections.filter((each) => each.section.onlyThese).flatMap((each) => hiddenFrames(session, each));
  const work = [];
  for (const each of mine) {
    const section = must(await context.sections.open(toHex(each.key.section)), 'a practice section');
    work.push({ section, contributions: each.contributions, cards: each.cards });
  }
  const kept = await keep(context, work, { frames: hidden });
  if (!kept.ok) return kept;
  const dossierId = toBase64url(id);
  const taken = await becomeResponsible(context, dossierId);
  return taken.ok ? ok(dossierId) : fail(taken.problem);
}

interface WrittenSection {
  readonly key: SectionKey;
  readonly contributions: readonly Contribution[];
  readonly cards: readonly Bytes[];
}

function hiddenFrames(session: Session, { key, contributions, cards }: WrittenSection): readonly JournalFrame[] {
  const scope = { vault: session.vault, dossier: key.dossier, section: key.section, epoch: key.epoch };
  return [
    sectionFrame(session.atRest, scope, key.key, {
      contributions: contributions.map((each) => each.bytes),
      cards: [...cards],
    }),
  ];
}

/** One colleague's run in one section. */
interface Run {
  readonly run: Bytes;
  seq: number;
  prev: Bytes | null;
}

type Line =
  | { readonly day: number; readonly by: string; readonly put: PracticePut }
  | { readonly day: number; readonly by: string; readonly remove: PracticePut }
  | { readonly day: number; readonly by: string; readonly note: unknown };

function linesOf(dossier: PracticeDossier, section: PracticeSection): readonly Line[] {
  const puts = dossier.puts.filter((each) => each.section === section.kind);
  const notes = dossier.notes.filter((each) => each.section === section.kind);
  const lines: Line[] = [
    ...puts.map((put) => ({ day: put.day, by: put.by, put })),
    ...puts.flatMap((put) => (put.takenOutOn === undefined ? [] : [{ day: put.takenOutOn, by: put.by, remove: put }])),
    ...notes.map(({ day, by, note }) => ({ day, by, note })),
  ];
  return lines.sort((a, b) => a.day - b.day);
}

async function writeSection(
  writing: Writing,
  dossier: PracticeDossier,
  section: PracticeSection,
  dossierId: Bytes,
): Promise<Result<WrittenSection, VaultProblem>> {
  const { session, company, noon } = writing;
  const lines = linesOf(dossier, section);
  const authors = [...new Set([section.foundedBy, ...lines.map((each) => each.by)])];
  const people = authors.map((author) => must(company.get(author), `colleague ${author}`));
  const founder = must(people[0], 'founder');
  const id = session.crypto.random(16);
  const key = session.crypto.random(32);
  const founding = foundFor(writing, founder, people, section, {
    dossier: dossierId,
    section: id,
    at: noon + (lines[0]?.day ?? 0) * dayMs,
    key,
  });
  const contributions: Contribution[] = [founding];
  const runs = new Map<string, Run>();
  const current = new Map<string, Bytes[]>();
  for (const line of lines) {
    const author = must(company.get(line.by), `colleague ${line.by}`);
    const ops = await opsOfLine(writing, line, current);
    if (!ops.ok) return ops;
    const run = runs.get(line.by) ?? { run: session.crypto.random(16), seq: 0, prev: null };
    const head = {
      section: id,
      epoch: founding.id,
      seq: run.seq,
      prev: run.prev,
      at: noon + line.day * dayMs,
      run: run.run,
    };
    const signed = signContribution(session.crypto, author.keys, head, ops.value.ops);
    runs.set(line.by, { run: run.run, seq: run.seq + 1, prev: signed.id });
    contributions.push(signed);
    ops.value.units.forEach((unit, at) => {
      const op = signed.ops[at];
      if (op) current.set(unit.key, [...(unit.apart ? (current.get(unit.key) ?? []) : []), op.id]);
    });
  }
  const sectionKey = {
    dossier: dossierId,
    section: id,
    epoch: founding.id,
    kind: section.kind,
    realm: realmId('practice'),
    key,
  };
  return ok({ key: sectionKey, contributions, cards: people.map((each) => each.card) });
}

/** The colleague the dossier names as responsible. */
function leadOf(dossier: PracticeDossier): string {
  const put = dossier.puts.find((each) => each.type === 'responsible');
  return parseUnit('identity', 'responsible', 'holder', put?.units['holder'])?.person ?? '';
}

/** Cast ids become person ids; what the lead was to do is for the person who practises. */
function withRealPeople({ session, company, lead }: Writing, unit: string, value: unknown): unknown {
  if (unit !== 'who') return value;
  const who = parseUnit('plan', 'step', 'who', value);
  if (who?.actor.kind !== 'person' || who.actor.id === undefined) return value;
  if (who.actor.id === lead) {
    return {
      actor: { kind: 'person', id: personText(session.identity('practice').person), name: session.me('practice').name },
    };
  }
  const person = company.get(who.actor.id)?.person;
  return person ? { actor: { ...who.actor, id: personText(person) } } : value;
}

function foundFor(
  { session, salt }: Writing,
  founder: Colleague,
  people: readonly Colleague[],
  section: PracticeSection,
  place: { readonly dossier: Bytes; readonly section: Bytes; readonly at: number; readonly key: Bytes },
): Contribution {
  const company = people.map((each): Member => {
    const { person, keys, member } = each;
    return { person, seat: keys.publicKey, service: member.service, writes: true };
  });
  const me = memberOf(session, 'practice');
  const services = [founder.member.service, ...(section.alsoOwnedBy ?? [])];
  const op = firstFounding(
    { realm: realmId('practice'), dossier: place.dossier, kind: section.kind },
    {
      salt: session.crypto.random(16),
      commitment: keyCommitment(session.crypto, place.key),
      origin: makeOrigin(
        session.crypto,
        session.identity('practice').sign,
        { realm: realmId('practice'), dossier: place.dossier, section: place.section, kind: section.kind },
        salt,
      ),
    },
    {
      owners: [...new Set(section.onlyThese ? services : [...services, me.service])],
      members: section.onlyThese ? company : [...company, me],
    },
  );
  const head = {
    section: place.section,
    epoch: null,
    seq: 0,
    prev: null,
    at: place.at,
    run: session.crypto.random(16),
  };
  return signContribution(session.crypto, founder.keys, head, [op]);
}

interface LineOps {
  readonly ops: readonly Op[];
  readonly units: readonly { readonly key: string; readonly apart: boolean }[];
}

async function opsOfLine(
  writing: Writing,
  line: Line,
  current: Map<string, Bytes[]>,
): Promise<Result<LineOps, VaultProblem>> {
  const { session } = writing;
  const salt = (): Bytes => session.crypto.random(16);
  if ('note' in line) return ok({ ops: [{ op: 'note', salt: salt(), value: line.note }], units: [] });
  if ('remove' in line) {
    const { type, id } = line.remove;
    const sees = [...current].flatMap(([key, ids]) => (key.startsWith(`${type}/${id}/`) ? ids : []));
    return ok({ ops: [{ op: 'retire', salt: salt(), type, entity: id, sees }], units: [] });
  }
  const { put } = line;
  const values = new Map(
    Object.entries(put.units).map(([unit, value]) => [unit, withRealPeople(writing, unit, value)]),
  );
  if (put.scan) {
    const { unit, document } = put.scan;
    const file = await sealAttachment(session, {
      name: document.name,
      mime: 'application/pdf',
      bytes: drawPage(document),
    });
    if (!file.ok) return file;
    values.set(unit, { ...put.scan.beside, file: file.value });
  }
  const units = [...values.keys()].map((unit) => ({ key: `${put.type}/${put.id}/${unit}`, apart: put.apart ?? false }));
  const ops = [...values].map(([unit, value], at): Op => {
    const key = units[at]?.key ?? '';
    return {
      op: 'put',
      salt: salt(),
      type: put.type,
      entity: put.id,
      unit,
      value,
      sees: put.apart ? [] : (current.get(key) ?? []),
    };
  });
  return ok({ ops, units });
}

/** Whoever sets a practice dossier up carries it. */
async function becomeResponsible(context: VaultContext, dossier: string): Promise<Result<unknown, VaultProblem>> {
  const me = context.session.me('practice');
  const value = { person: personText(context.session.identity('practice').person), name: me.name, service: me.service };
  const identity = await openSectionOf(context, dossier, 'identity');
  if (identity === null) return ok(undefined);
  const sees = identity.log.currentOf('responsible', 'responsible', 'holder').map(toHex);
  return changeDossier(context, dossier, [
    { do: 'put', section: 'identity', type: 'responsible', entity: 'responsible', unit: 'holder', value, sees },
  ]);
}

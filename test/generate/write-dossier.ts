/** Writes a made-up dossier into a vault: slip and plan as the application writes them, notes in bulk. */
import { toHex } from '../../shared/codec/hex.ts';
import { signContribution, type Contribution } from '../../shared/contributions/format.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { must } from '../../shared/result.ts';
import { decodeCard } from '../../shared/trust/seat-card.ts';
import type { Change } from '../../renderer/vault/api.ts';
import { changeDossier, openSectionOf, type Workshop } from '../../renderer/vault/dossiers.ts';
import { makeDossier } from '../../renderer/vault/new-dossier.ts';
import type { OpenSection } from '../../renderer/vault/sections.ts';
import type { MadeDossier, MadeNote } from './caseload.ts';
import { good, type Writer } from './seats.ts';

const hourMs = 3_600_000;

/** Slip and plan; answers with the dossier's id. */
export async function writeDossier(shop: Workshop, { slip, plan }: MadeDossier): Promise<string> {
  const { id } = good(await makeDossier(shop, 'real', slip));
  for (const [at, { goal, steps }] of plan.entries()) {
    const changes: Change[] = [put('goal', `goal-${at}`, 'words', { text: goal, language: slip.fileLanguage })];
    for (const [number, { what, due }] of steps.entries()) {
      const step = `step-${at}-${number}`;
      changes.push(
        put('step', step, 'what', { text: what }),
        put('step', step, 'goal', { goal: `goal-${at}` }),
        put('step', step, 'due', { on: due }),
        put('step', step, 'status', { status: 'in-progress' }),
      );
    }
    good(await changeDossier(shop, id, changes));
  }
  return id;
}

const put = (type: string, entity: string, unit: string, value: unknown): Change => ({
  do: 'put',
  section: 'plan',
  type,
  entity,
  unit,
  value,
  sees: [],
});

interface Run {
  readonly run: Bytes;
  seq: number;
  prev: Bytes | null;
}

/** One signed contribution a note, each author in a run of their own. */
export async function signNotes(
  shop: Workshop,
  dossier: string,
  kind: SectionKind,
  notes: readonly MadeNote[],
  writers: readonly Writer[],
): Promise<{ readonly section: OpenSection; readonly contributions: readonly Contribution[] }> {
  const { crypto } = shop.session;
  const section = must(await openSectionOf(shop, dossier, kind), kind);
  const { section: id, epoch } = section.key;
  const runs = new Map<string, Run>();
  const admissions = admitted(crypto, { section: id, epoch }, writers);
  const written = notes.map(({ note, author }, at) => {
    const { keys } = must(writers[author], 'an author');
    const key = toHex(keys.publicKey);
    const run = runs.get(key) ?? { run: crypto.random(16), seq: 0, prev: null };
    const on = Date.parse(note.on) + 8 * hourMs + (at % 600) * 60_000;
    const head = { section: id, epoch, seq: run.seq, prev: run.prev, at: on, run: run.run };
    const signed = signContribution(crypto, keys, head, [{ op: 'note', salt: crypto.random(16), value: note }]);
    runs.set(key, { run: run.run, seq: run.seq + 1, prev: signed.id });
    return signed;
  });
  return { section, contributions: [...admissions, ...written] };
}

/** The first of the writers lets the others in. */
function admitted(
  crypto: Crypto,
  place: { readonly section: Bytes; readonly epoch: Bytes },
  [first, ...others]: readonly Writer[],
): readonly Contribution[] {
  if (first === undefined || others.length === 0) return [];
  const head = { ...place, seq: 0, prev: null, at: Date.now(), run: crypto.random(16) };
  const ops = others.map(({ card }) => {
    const { person, signKey, service } = good(decodeCard(crypto, card));
    return { op: 'admit' as const, salt: crypto.random(16), member: { person, seat: signKey, service, writes: true } };
  });
  return [signContribution(crypto, first.keys, head, ops)];
}

/** Writes a made-up dossier into a vault: slip and plan as the application writes them, notes in bulk. */
import { signContribution, type Contribution } from '../../shared/contributions/format.ts';
import type { Op } from '../../shared/contributions/ops.ts';
import type { Bytes, Crypto, SignKeys } from '../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { must } from '../../shared/result.ts';
import type { Change } from '../../renderer/vault/api.ts';
import { changeDossier } from '../../renderer/vault/services/dossiers/changing.ts';
import { openSectionOf, type VaultContext } from '../../renderer/vault/core/context/context.ts';
import { makeDossier } from '../../renderer/vault/services/dossiers/new-dossier.ts';
import type { OpenSection } from '../../renderer/vault/core/sections/sections.ts';
import type { MadeDossier, MadeNote } from './caseload.ts';
import { good, type Writer } from './seats.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Slip and plan; answers with the dossier's id. */
export async function writeDossier(context: VaultContext, { slip, plan }: MadeDossier): Promise<string> {
  const { id } = good(await makeDossier(context, 'real', slip));
  for (const [at, { goal, steps }] of plan.entries()) {
    const changes: Change[] = [put('goal', `goal-${at}`, 'words', { text: goal, language: slip.fileLanguage })];
    for (const [number, { what, due, status }] of steps.entries()) {
      const step = `step-${at}-${number}`;
      changes.push(
        put('step', step, 'what', { text: what }),
        put('step', step, 'goal', { goal: `goal-${at}` }),
        put('step', step, 'due', { on: due }),
        put('step', step, 'status', { status }),
      );
    }
    good(await changeDossier(context, id, changes));
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

/** One signed contribution a note, each author in a run of their own; colleagues are admitted first. */
export async function signNotes(
  context: VaultContext,
  dossier: string,
  kind: SectionKind,
  notes: readonly MadeNote[],
  [owner, ...others]: readonly [Writer, ...Writer[]],
): Promise<{ readonly section: OpenSection; readonly contributions: readonly Contribution[] }> {
  const { crypto } = context.session;
  const section = must(await openSectionOf(context, dossier, kind), kind);
  const pens = [owner, ...others].map(({ keys }) => new Pen(crypto, section, keys));
  const contributions: Contribution[] = [];
  const admissions = others.map(({ member }): Op => ({ op: 'admit', salt: crypto.random(16), member }));
  if (admissions.length > 0) contributions.push(must(pens[0], 'the owner').sign(Date.now(), admissions));
  for (const [at, { note, author }] of notes.entries()) {
    const written = Date.parse(note.on) + 8 * hourMs + (at % 600) * minuteMs;
    const ops: readonly Op[] = [{ op: 'note', salt: crypto.random(16), value: note }];
    contributions.push(must(pens[author], 'an author').sign(written, ops));
  }
  return { section, contributions };
}

/** Signs one author's contributions to a section, one after another. */
class Pen {
  private readonly run: Bytes;
  private seq = 0;
  private prev: Bytes | null = null;

  constructor(
    private readonly crypto: Crypto,
    private readonly section: OpenSection,
    private readonly keys: SignKeys,
  ) {
    this.run = crypto.random(16);
  }

  sign(at: number, ops: readonly Op[]): Contribution {
    const { section, epoch } = this.section.key;
    const head = { section, epoch, seq: this.seq, prev: this.prev, at, run: this.run };
    const signed = signContribution(this.crypto, this.keys, head, ops);
    this.seq += 1;
    this.prev = signed.id;
    return signed;
  }
}

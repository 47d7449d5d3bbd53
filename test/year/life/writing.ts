/** What people do at their desks all day: begin dossiers, write, note, settle, keep documents, leave something half typed. */
import { z } from 'zod';
import type { Change, DossierView } from '../../../renderer/vault/api.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { attachment } from '../../../shared/dossier/units/shapes.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { dossiersOf, textsIn } from '../checks/shown.ts';
import { mustHold } from '../checks/loss.ts';
import { good, type Computer, type Desk } from '../machines/computer.ts';
import type { YearWorld } from './year-world.ts';

export interface At {
  readonly world: YearWorld;
  readonly computer: Computer;
  readonly desk: Desk;
}

/** One thing somebody does; undefined where there is nothing of the kind to do. */
export interface Doing {
  readonly name: string;
  readonly weight: number;
  readonly run: (at: At) => Promise<string | undefined>;
}

const surnames = ['Paardenbloem', 'Waterlelie', 'Distel', 'Varen', 'Klaver', 'Hazelaar', 'Berk', 'Lisdodde', 'Brem'];

/** A dossier, and a part of it, that somebody may write in. */
async function aPart(
  { world, desk }: At,
  fits: (section: SectionView) => boolean,
): Promise<{ readonly view: DossierView; readonly section: SectionView } | undefined> {
  const all = (await dossiersOf(desk.vault)).flatMap((view) =>
    view.sections.filter((each) => each.canWrite && fits(each)).map((section) => ({ view, section })),
  );
  return world.random.pickOr(all);
}

/** Writes, and keeps in mind what was told to be kept. */
export async function writes(
  { world, computer, desk }: At,
  dossier: string,
  section: SectionKind,
  texts: readonly { readonly text: string; readonly replaces?: readonly string[] }[],
  changes: readonly Change[],
  dropDraft?: string,
): Promise<boolean> {
  const before = good(await desk.vault.change({ dossier, changes: [] }));
  const readers = before.sections.filter(({ kind }) => kind === section).flatMap((each) => each.readers);
  const told = readers.map(({ person }) => person);
  for (const { text, replaces } of texts)
    world.ledger.asked(text, { dossier, section }, desk.who.person, told, replaces);
  const done = await desk.vault.change({ dossier, changes, ...(dropDraft !== undefined && { dropDraft }) });
  if (!done.ok) {
    mustHold(['disk-full', 'half-written'].includes(done.problem.code), `a change was refused: ${done.problem.code}`);
    return false;
  }
  const seat = { computer: computer.name, person: desk.who.person };
  for (const { text } of texts) {
    world.ledger.isAt(seat, text);
    world.answered.push({ seat, text, steps: computer.files.steps.length });
  }
  return true;
}

const beginDossier: Doing = {
  name: 'begins a dossier',
  weight: 8,
  run: async ({ world, computer, desk }) => {
    if (desk.who.service.startsWith('justice') || world.dossiers.size >= 14) return undefined;
    const made = await desk.vault.newDossier({
      surname: `${world.random.pick(surnames)} ${world.dossiers.size + 1}`,
      firstName: 'Wolk',
      birth: `19${70 + world.random.below(30)}-04-03`,
      fileLanguage: 'nl',
      personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
      place: 'prison:gent',
      route: 'judge',
      executableMonths: 18,
      executableText: '18 maanden',
      dates: [],
    });
    if (!made.ok) return `is told ${made.problem.code}`;
    world.dossiers.set(made.value.id, computer.name);
    return 'begins a dossier';
  },
};

const step: Doing = {
  name: 'plans a step',
  weight: 18,
  run: async (at) => {
    const found = await aPart(at, ({ kind }) => kind === 'plan');
    if (found === undefined) return undefined;
    const text = at.world.ledger.fresh('step');
    const change: Change = {
      do: 'put',
      section: 'plan',
      type: 'step',
      entity: text.replace(' ', '-'),
      unit: 'what',
      value: { text },
      sees: [],
    };
    await writes(at, found.view.id, 'plan', [{ text }], [change]);
    return 'plans a step';
  },
};

const stepsOf = (section: SectionView): readonly EntityView[] =>
  section.entities.filter(({ type, units }) => type === 'step' && (units['what']?.versions.length ?? 0) > 0);

/** Another wording, or one of two versions chosen: what was looked at is replaced. */
const reword: Doing = {
  name: 'rewords a step',
  weight: 14,
  run: async (at) => {
    const found = await aPart(at, (each) => each.kind === 'plan' && stepsOf(each).length > 0);
    if (found === undefined) return undefined;
    const entity = at.world.random.pick(stepsOf(found.section));
    const versions = entity.units['what']?.versions ?? [];
    const text = at.world.ledger.fresh('step');
    const replaces = [...textsIn({ ...found.section, notes: [], entities: [entity] })];
    const change: Change = {
      do: versions.length > 1 ? 'settle' : 'put',
      section: 'plan',
      type: 'step',
      entity: entity.id,
      unit: 'what',
      value: { text },
      sees: versions.flatMap(({ op, same }) => [op, ...same]),
    };
    await writes(at, found.view.id, 'plan', [{ text, replaces }], [change]);
    return versions.length > 1 ? 'settles a step' : 'rewords a step';
  },
};

const note: Doing = {
  name: 'notes',
  weight: 16,
  run: async (at) => {
    const kinds: readonly SectionKind[] = ['notes', 'plan', 'legal'];
    const found = await aPart(at, ({ kind }) => kinds.includes(kind));
    if (found === undefined) return undefined;
    const text = at.world.ledger.fresh('note');
    const on = new Date(at.world.clock.now).toISOString().slice(0, 10);
    const section = found.section.kind;
    await writes(
      at,
      found.view.id,
      section,
      [{ text }],
      [{ do: 'note', section, note: { text, kind: 'conversation', on } }],
    );
    return `notes in ${section}`;
  },
};

/** Typed, kept as a draft on every pause, and filed. */
const draftedNote: Doing = {
  name: 'types a note',
  weight: 8,
  run: async (at) => {
    const { world, desk } = at;
    const found = await aPart(at, ({ kind }) => kind === 'notes');
    if (found === undefined) return undefined;
    const text = world.ledger.fresh('typed note');
    const place = `note/${found.view.id}`;
    for (const part of [text.slice(0, 4), text]) {
      const draft = { place, dossier: found.view.id, value: part, sees: [], at: world.clock.now };
      const kept = await desk.vault.putDraft(draft);
      if (!kept.ok) return `is told ${kept.problem.code}`;
    }
    const drafts = good(await desk.vault.drafts());
    mustHold(
      drafts.some((each) => each.place === place && each.value === text),
      'what was typed is not there',
    );
    const on = new Date(world.clock.now).toISOString().slice(0, 10);
    const filed = { do: 'note', section: 'notes', note: { text, kind: 'conversation', on } } as const;
    await writes(at, found.view.id, 'notes', [{ text }], [filed], place);
    return 'types a note and files it';
  },
};

const keepDocument: Doing = {
  name: 'keeps a document',
  weight: 3,
  run: async (at) => {
    const found = await aPart(at, ({ kind }) => kind === 'plan');
    if (found === undefined) return undefined;
    const bytes = new Uint8Array(3000).map((_, index) => index % 251);
    const attached = await at.desk.vault.attach({ name: 'attest.pdf', mime: 'application/pdf', bytes });
    if (!attached.ok) return `is told ${attached.problem.code}`;
    const entity = at.world.ledger.fresh('proof').replace(' ', '-');
    const value = { file: attached.value };
    const change: Change = { do: 'put', section: 'plan', type: 'proof', entity, unit: 'file', value, sees: [] };
    await writes(at, found.view.id, 'plan', [], [change]);
    return 'keeps a document';
  },
};

const filed = z.object({ file: attachment });

const openDocument: Doing = {
  name: 'opens a document',
  weight: 3,
  run: async ({ world, desk }) => {
    const all = (await dossiersOf(desk.vault)).flatMap((view) =>
      view.sections.flatMap(({ entities }) =>
        entities.flatMap(({ type, units }) =>
          type === 'proof' ? (units['file']?.versions ?? []).map(({ value }) => ({ dossier: view.id, value })) : [],
        ),
      ),
    );
    const found = world.random.pickOr(all);
    if (found === undefined) return undefined;
    const { file } = filed.parse(found.value);
    const read = await desk.vault.readAttachment({ dossier: found.dossier, attachment: file });
    if (!read.ok) return `cannot open a document: ${read.problem.code}`;
    mustHold(read.value.length === 3000 && read.value[250] === 250, 'a document is another one');
    return 'opens a document';
  },
};

export const writing: readonly Doing[] = [beginDossier, step, reword, note, draftedNote, keepDocument, openDocument];

// @vitest-environment happy-dom
/** Fields and notes over a real vault whose disk is slow, full, or left in the midst: D1 as somebody at the keyboard sees it. */
import { StrictMode, type ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { useOpenDossier } from '../../../renderer/fields/dossier-context.tsx';
import { unitPlace } from '../../../renderer/fields/unit-place.ts';
import { unitOf } from '../../../renderer/fields/dossier-context.tsx';
import { useUnit, type UnitField } from '../../../renderer/fields/use-unit.ts';
import { useNote, type NoteWriting } from '../../../renderer/rooms/dossier/notes/use-note.ts';
import { typedSince } from '../../../renderer/rooms/dossier/entry/typed-since.ts';
import type { DossierView } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { type AtDossier, type Mounted, atDossier, holdAppends, mountIn } from '../../support/mounted.tsx';
import { entity, section, slip, unlocked, valuesOf } from '../../support/people.ts';

let desk: AtDossier;

beforeEach(async () => {
  desk = await atDossier();
});

const opened = (at = desk.at): Promise<DossierView> => good(at.vault.openDossier({ id: desk.id }));
const inDrafts = async (at = desk.at): Promise<string> => JSON.stringify(await good(at.vault.drafts()));

interface Field {
  readonly at: () => UnitField<{ readonly text: string }>;
  readonly part: ReactNode;
}

/** The text of one step, as its row has it. */
function stepField(step: string): Field {
  let now: UnitField<{ readonly text: string }> | undefined;
  const place = unitPlace('plan', 'step', step, 'what');
  function Probe(): ReactNode {
    const { view } = useOpenDossier();
    now = useUnit({
      place,
      view: unitOf(view, place),
      empty: { text: '' },
      toForm: ({ text }) => ({ text }),
      toValue: ({ text }) => (text.trim() === '' ? undefined : { text }),
    });
    return null;
  }
  const at = () => {
    if (now === undefined) throw new Error('not drawn');
    return now;
  };
  return { at, part: <Probe /> };
}

const steps = async (step: string, at = desk.at): Promise<readonly unknown[]> =>
  valuesOf(entity(await opened(at), 'plan', step), 'what');

const filled = (at: Machine, text: string): Promise<boolean> => inDrafts(at).then((all) => all.includes(text));

async function typedAndKept(room: Mounted, field: Field, text: string): Promise<void> {
  await room.doing(() => field.at().set({ text }));
  await expect.poll(() => filled(desk.at, text)).toBe(true);
}

test('a field typed on while it is filed keeps what was typed, on the screen and as a draft, and files it next', async () => {
  const field = stepField('s1');
  const room = await mountIn(desk.at, desk.me, desk.id, field.part);
  await typedAndKept(room, field, 'Kamer');
  const lift = holdAppends(desk.at.disk);
  await room.doing(() => field.at().leave());
  await room.until(() => field.at().saving);
  await typedAndKept(room, field, 'Kamer bij zijn zus');
  await room.doing(lift);
  await room.until(() => !field.at().saving);
  expect(field.at()).toMatchObject({ form: { text: 'Kamer bij zijn zus' }, dirty: true, elsewhere: [] });
  expect(await steps('s1')).toEqual([{ text: 'Kamer' }]);
  await room.doing(() => field.at().leave());
  await room.until(() => !field.at().dirty);
  expect(await steps('s1')).toEqual([{ text: 'Kamer bij zijn zus' }]);
  expect(await inDrafts()).toBe('[]');
  room.leave();
});

test('a field on a full disk says so and keeps its text; leaving and coming back, it is still there', async () => {
  const field = stepField('s1');
  const room = await mountIn(desk.at, desk.me, desk.id, field.part);
  desk.at.disk.full = true;
  await room.doing(() => field.at().set({ text: 'Kamer' }));
  await room.doing(() => field.at().leave());
  await room.until(() => field.at().problem?.code === 'disk-full' && !field.at().saving);
  expect(field.at().form).toEqual({ text: 'Kamer' });
  room.leave();
  const again = stepField('s1');
  desk.at.disk.full = false;
  const back = await mountIn(desk.at, desk.me, desk.id, again.part);
  expect(again.at()).toMatchObject({ form: { text: 'Kamer' }, cameBack: true });
  await back.doing(() => again.at().set({ text: 'Kamer zoeken' }));
  await back.doing(() => again.at().leave());
  await back.until(() => !again.at().dirty);
  expect(await steps('s1')).toEqual([{ text: 'Kamer zoeken' }]);
  back.leave();
});

interface Note {
  readonly at: () => NoteWriting;
  readonly part: ReactNode;
}

function noteField(): Note {
  let now: NoteWriting | undefined;
  const sections = [{ kind: 'notes' as const, readers: [] }];
  function Probe(): ReactNode {
    now = useNote(sections);
    return null;
  }
  const at = () => {
    if (now === undefined) throw new Error('not drawn');
    return now;
  };
  return {
    at,
    part: (
      <StrictMode>
        <Probe />
      </StrictMode>
    ),
  };
}

const notes = async (at = desk.at): Promise<readonly string[]> =>
  section(await opened(at), 'notes')?.notes.map(({ note }) => note.text) ?? [];

const write = (room: Mounted, note: Note, text: string): Promise<void> =>
  room.doing(() => note.at().set({ ...note.at().form, text }));

test('a note: one press or two, typed on or not, tab left or not: filed once, and nothing lost', async () => {
  const note = noteField();
  const room = await mountIn(desk.at, desk.me, desk.id, note.part);
  await write(room, note, 'Hij belde.');
  const lift = holdAppends(desk.at.disk);
  await room.doing(() => note.at().file());
  await room.doing(() => note.at().file());
  await write(room, note, 'En later nog eens.');
  // To another tab and back while the disk is at it.
  room.show(null);
  const again = noteField();
  room.show(again.part);
  expect(again.at()).toMatchObject({ form: { text: 'En later nog eens.' }, filing: true });
  await room.doing(lift);
  await room.until(() => !again.at().filing);
  expect(await notes()).toEqual(['Hij belde.']);
  expect(again.at().form.text).toBe('En later nog eens.');
  await room.doing(() => again.at().file());
  await room.until(() => !again.at().filing);
  expect([...(await notes())].sort()).toEqual(['En later nog eens.', 'Hij belde.']);
  expect(await inDrafts()).toBe('[]');
  room.leave();
});

test('a note on a disk that is full: it is back in the field after another tab too, and is filed once there is room', async () => {
  const note = noteField();
  const room = await mountIn(desk.at, desk.me, desk.id, note.part);
  await write(room, note, 'Hij belde.');
  desk.at.disk.full = true;
  await room.doing(() => note.at().file());
  room.show(null);
  const again = noteField();
  room.show(again.part);
  await room.until(() => !again.at().filing);
  expect(again.at()).toMatchObject({ form: { text: 'Hij belde.' }, problem: { code: 'disk-full' } });
  desk.at.disk.full = false;
  await room.doing(() => again.at().file());
  await room.until(() => !again.at().filing);
  expect(await notes()).toEqual(['Hij belde.']);
  expect(await notes(await unlocked(desk.at, 'Lien'))).toEqual(['Hij belde.']);
  room.leave();
});

test('what was typed into the form of a new dossier while it was being made is written to that dossier', async () => {
  const later = { ...slip, surname: 'Boterbloem', place: '', placeText: 'Ergens', dates: [...slip.dates, laterDate] };
  const made = await opened();
  const changes = typedSince(made, slip, later);
  const view = await good(desk.at.vault.change({ dossier: desk.id, changes }));
  const person = entity(view, 'identity', 'person');
  expect(valuesOf(person, 'name')).toEqual([{ surname: 'Boterbloem', firstName: slip.firstName }]);
  expect(valuesOf(person, 'place')).toEqual([{ text: 'Ergens' }]);
  expect(section(view, 'legal')?.entities.filter(({ type }) => type === 'legal-date')).toHaveLength(2);
  expect(typedSince(made, slip, { ...slip })).toEqual([]);
});

const laterDate = { kind: 'sentence-end', value: '2028-02-01', source: 'registry', note: '' } as const;

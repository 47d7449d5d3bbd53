/** The note being written: nothing typed is lost or filed twice, whatever the disk does meanwhile. */
import { expect, test } from 'vitest';
import { NoteDesk, type FileNote, type NotePlace } from '../../../renderer/rooms/dossier/notes/note-desk.ts';
import { emptyNote, noteFormOf, type NoteForm } from '../../../renderer/rooms/dossier/notes/note-form.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../../../renderer/vault/api.ts';

const empty = emptyNote('notes', '2026-11-29');
const note = (text: string): NoteForm => ({ ...empty, text });

/** Drafts on a disk that can be full, and a dossier notes are filed in, which answers when it is told to. */
class Fake {
  readonly drafts = new Map<string, NoteForm>();
  readonly notes: string[] = [];
  isFull = false;
  #answers: ((answer: Result<undefined, VaultProblem>) => void)[] = [];

  keepDraft(place: string, value: unknown): Promise<Result<undefined, VaultProblem>> {
    if (this.isFull) return Promise.resolve(fail({ code: 'disk-full' }));
    const form = noteFormOf(value, empty);
    if (form === undefined) this.drafts.delete(place);
    else this.drafts.set(place, form);
    return Promise.resolve(ok(undefined));
  }

  dropDraft(place: string): Promise<void> {
    this.drafts.delete(place);
    return Promise.resolve();
  }

  readonly file: FileNote = async (form, place) => {
    const answer = await new Promise<Result<undefined, VaultProblem>>((resolve) => this.#answers.push(resolve));
    if (!answer.ok) return answer;
    this.notes.push(form.text);
    this.drafts.delete(place);
    return answer;
  };

  /** Answers what is being filed. */
  async answer(answer: Result<undefined, VaultProblem> = ok(undefined)): Promise<void> {
    await settled();
    for (const each of this.#answers.splice(0)) each(answer);
    await settled();
  }

  readonly texts = (): readonly string[] => [...this.drafts.values()].map(({ text }) => text);

  /** What stands in the field of a page that begins over a copy of this disk. */
  comesBack(): string {
    const copy = new Fake();
    for (const [place, form] of this.drafts) copy.drafts.set(place, form);
    return copy.desk().get().form.text;
  }

  /** A new page over the same disk. */
  desk(): NoteDesk {
    return new NoteDesk(this, new Map([...this.drafts] as [NotePlace, NoteForm][]), empty);
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('the field is free at once, and what is typed while the note before it is filed is kept apart from it', async () => {
  const fake = new Fake();
  const desk = fake.desk();
  desk.type(note('Hij belde.'));
  void desk.file(fake.file, empty);
  await settled();
  expect(desk.get()).toMatchObject({ form: { text: '' }, filing: { text: 'Hij belde.' } });
  desk.type(note('En later nog eens.'));
  await settled();
  // Gone now, before anything is filed: both come back.
  expect(fake.comesBack()).toBe('Hij belde.\n\nEn later nog eens.');
  await fake.answer();
  // Gone now: what was filed does not come back.
  expect(fake.comesBack()).toBe('En later nog eens.');
  expect(desk.get()).toMatchObject({ form: { text: 'En later nog eens.' }, filing: undefined });
  void desk.file(fake.file, empty);
  await fake.answer();
  expect(fake.notes).toEqual(['Hij belde.', 'En later nog eens.']);
  expect(fake.texts()).toEqual([]);
  expect(desk.isIdle).toBe(true);
});

test('asked twice it is filed once, and what was typed since is not filed by the second press', async () => {
  const fake = new Fake();
  const desk = fake.desk();
  desk.type(note('Eenmaal.'));
  void desk.file(fake.file, empty);
  void desk.file(fake.file, empty);
  desk.type(note('Nog niet klaar'));
  void desk.file(fake.file, empty);
  await fake.answer();
  await fake.answer();
  expect(fake.notes).toEqual(['Eenmaal.']);
  expect(desk.get().form.text).toBe('Nog niet klaar');
});

test('a disk that does not take it: the text is back with what is to be done, before what was typed since', async () => {
  const fake = new Fake();
  const desk = fake.desk();
  desk.type({ ...note('Hij belde.'), kind: 'phone', present: 'zijn zus' });
  await settled();
  fake.isFull = true;
  void desk.file(fake.file, empty);
  desk.type(note('En later nog eens.'));
  await fake.answer(fail({ code: 'disk-full' }));
  const back = 'Hij belde.\n\nEn later nog eens.';
  expect(desk.get()).toMatchObject({
    form: { text: back, kind: 'phone', present: 'zijn zus' },
    filing: undefined,
    problem: { code: 'disk-full' },
  });
  fake.isFull = false;
  void desk.file(fake.file, empty);
  await fake.answer();
  expect(fake.notes).toEqual([back]);
  expect(desk.get()).toMatchObject({ form: { text: '' }, problem: undefined });
});

test('nothing typed since: what could not be filed stands there as it was, and one press more files it', async () => {
  const fake = new Fake();
  const desk = fake.desk();
  desk.type(note('Hij belde.'));
  void desk.file(fake.file, empty);
  await fake.answer(fail({ code: 'busy' }));
  expect(desk.get()).toMatchObject({ form: { text: 'Hij belde.' }, problem: { code: 'busy' } });
  expect(fake.texts()).toEqual(['Hij belde.']);
  void desk.file(fake.file, empty);
  await fake.answer();
  expect(fake.notes).toEqual(['Hij belde.']);
  expect(fake.texts()).toEqual([]);
});

test('two that come back are one text, kept in one draft, and what one holds already is not repeated', async () => {
  const fake = new Fake();
  fake.drafts.set('note/new', note('Hij belde.'));
  fake.drafts.set('note/next', note('Hij belde. En later nog eens.'));
  const desk = fake.desk();
  expect(desk.get()).toMatchObject({ form: { text: 'Hij belde. En later nog eens.' }, cameBack: true });
  await settled();
  expect(fake.texts()).toEqual(['Hij belde. En later nog eens.']);
});

test('thrown away while another is filed: that one alone is gone', async () => {
  const fake = new Fake();
  const desk = fake.desk();
  desk.type(note('Hij belde.'));
  void desk.file(fake.file, empty);
  desk.type(note('Toch niet'));
  desk.discard(empty);
  await fake.answer();
  expect(fake.notes).toEqual(['Hij belde.']);
  expect(fake.texts()).toEqual([]);
});

/**
 * The native yardstick: SQLCipher with FTS5 over the same made-up notes, in a process of its own. It is fetched for the measurement
 * alone (AGPL), lies in out/bench/ and is never shipped; where no package registry answers, the ratios to it are left out.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { makeCaseload, type CaseloadSize } from '../generate/caseload.ts';
import { Random } from '../generate/random.ts';
import { median, p95, timed, type Figures } from './figures.ts';

const library = '@signalapp/sqlcipher';
const version = '4.1.0';
const folder = join(process.cwd(), 'out/bench/native');
const key = '11'.repeat(32);
const rounds = 100;

interface Statement {
  run(values: readonly unknown[]): unknown;
  all(values: readonly unknown[]): readonly unknown[];
}
interface Database {
  exec(sql: string): void;
  pragma(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): void;
}
type Open = new (path: string) => Database;

const isClass = z.custom<Open>((value) => typeof value === 'function');
const module = z.union([isClass, z.looseObject({ default: isClass }).transform((each) => each.default)]);
const textRow = z.object({ value: z.string() });

/** Milliseconds of each, under `native.`; nothing where the library cannot be had. */
export async function measureNative(
  figures: Figures,
  size: CaseloadSize,
  words: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  const Native = await fetched(say);
  if (Native === null) return;
  const path = join(folder, `notes-${size.dossiers}.db`);
  await rm(path, { force: true });
  figures.set('native.build.ms', await timed(() => build(opened(Native, path), size)));
  const starts = await samples(5, () => listed(Native, path));
  figures.set('native.open.ms', median(starts));
  const database = opened(Native, path);
  const random = new Random(size.dossiers);
  const begun = words.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at + 2)}*`),
  );
  const first = database.prepare(
    'SELECT notes.value FROM found JOIN notes ON notes.id = found.rowid WHERE found MATCH ? LIMIT 30',
  );
  figures.set('native.search.p95', p95(await each(begun, (word) => first.all([word]))));
  const scan = database.prepare('SELECT id FROM notes WHERE value LIKE ?');
  figures.set('native.scan.ms', median(await each([...words, ...words], (word) => scan.all([`%${word}%`]))));
  const ofDossier = database.prepare('SELECT value FROM notes WHERE dossier = ? ORDER BY id');
  const chosen = Array.from({ length: rounds }, () => Math.floor(random.next() * size.dossiers));
  const read = (dossier: number): unknown[] =>
    ofDossier.all([dossier]).map((row) => JSON.parse(textRow.parse(row).value) as unknown);
  figures.set('native.read.ms', median(await each(chosen, read)));
  const insert = database.prepare('INSERT INTO notes(dossier, value) VALUES (?, ?)');
  const note = JSON.stringify({ text: 'Gesprek over de kamer bij zijn zus. '.repeat(10) });
  figures.set('native.save.ms', median(await samples(rounds, () => insert.run([0, note]))));
  database.close();
}

/** The library, installed beside the bench without running any of its scripts. */
async function fetched(say: (text: string) => void): Promise<Open | null> {
  await mkdir(folder, { recursive: true });
  const home = join(folder, 'node_modules', library);
  if (!existsSync(home)) {
    await writeFile(join(folder, 'package.json'), '{"private":true}\n');
    const wanted = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${library}@${version}`];
    try {
      await promisify(execFile)('npm', wanted, { cwd: folder, timeout: 120_000 });
    } catch {
      say('the native yardstick cannot be fetched here: ratios to it are left out');
      return null;
    }
  }
  return module.parse(createRequire(join(folder, 'package.json'))(library));
}

function opened(Native: Open, path: string): Database {
  const database = new Native(path);
  // A raw key: deriving one from a passphrase is measured apart, here as in the vault.
  database.pragma(`key = "x'${key}'"`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return database;
}

function build(database: Database, size: CaseloadSize): void {
  database.exec(
    'CREATE TABLE dossiers(id INTEGER PRIMARY KEY, value TEXT); CREATE TABLE notes(id INTEGER PRIMARY KEY, dossier INTEGER, value TEXT);' +
      'CREATE INDEX of_dossier ON notes(dossier); CREATE VIRTUAL TABLE found USING fts5(text);',
  );
  const dossier = database.prepare('INSERT INTO dossiers(id, value) VALUES (?, ?)');
  const note = database.prepare('INSERT INTO notes(id, dossier, value) VALUES (?, ?, ?)');
  const found = database.prepare('INSERT INTO found(rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  let id = 0;
  let at = 0;
  for (const { slip, notes } of makeCaseload(size)) {
    dossier.run([at, JSON.stringify(slip)]);
    for (const { note: made } of notes) {
      note.run([id, at, JSON.stringify(made)]);
      found.run([id, made.text]);
      id += 1;
    }
    at += 1;
  }
  database.exec('COMMIT');
  database.close();
}

/** Opened, and the whole caseload read and parsed. */
function listed(Native: Open, path: string): void {
  const database = opened(Native, path);
  for (const row of database.prepare('SELECT value FROM dossiers').all([])) JSON.parse(textRow.parse(row).value);
  database.close();
}

const samples = async (count: number, work: () => unknown): Promise<readonly number[]> =>
  each(
    Array.from({ length: count }, (_, at) => at),
    work,
  );

async function each<T>(all: readonly T[], work: (one: T) => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const one of all) taken.push(await timed(() => work(one)));
  return taken;
}

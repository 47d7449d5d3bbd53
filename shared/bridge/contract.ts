/**
 * The bridge: every call the page may make to the shell, with a schema for what goes in and what comes out.
 * The shell sees sealed bytes only. The exceptions are the ones a person asks for: printing, exporting and
 * importing a file they chose (design: the house).
 *
 * Both sides decode with the same schema: the shell refuses arguments that do not fit, the page refuses answers
 * that do not fit.
 */
import { z } from 'zod';
import { builtOnce } from '../built-once.ts';
import { listOf } from '../codec/shapes.ts';
import { exportPath } from '../export/paths.ts';
import { policyState } from '../machine-policy/policy.ts';
import { connection, mailbox } from '../network/connection.ts';
import { fileName, updateProblem, updateView } from '../update/update.ts';

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const bytes32 = bytes.refine((value) => value.length === 32);
const credential = bytes.refine(({ length }) => length > 0 && length <= 1023);
const nothing = z.undefined();

/** What can go wrong in the shell, in words the page translates. Never carries a path or a name. */
export const shellProblem = z.enum([
  'disk-full',
  'read-only',
  'not-found',
  'not-a-stick', // the chosen folder is gone, or another device stands in its place
  'stick-full',
  'stick-removed',
  'stick-read-only',
  'too-large',
  'too-many',
  /** So much from one stick, folder or mailbox waits undecided that the rest of the inbox is kept for others. */
  'inbox-full',
  'damaged',
  'cancelled', // the person closed the dialog
  'newer-version', // a later version of the application wrote it: it is read, not written
  'busy', // another process holds the profile
  'half-written', // one copy of the key file is the new one, the other could not be written: the new one counts
  'offline', // the storage of the network does not answer
  'access-refused', // it answers, and does not let this computer do that
  'storage-missing', // it answers, and is not where the connection says
  'storage-full',
  'bad-certificate', // who answers cannot prove to be the storage
  'key-absent', // no key answered in time, or none that knows this place
  'key-unfit', // it cannot answer what it is asked
  'by-policy', // the organisation that set this computer up does not let it
  // Of a folder a person chose for an export:
  'folder-full',
  'folder-gone', // pulled out, or removed meanwhile
  'folder-refused', // nothing may be written in it
  // Of the folder a scanner writes into:
  'scanner-gone', // there is none, or it cannot be reached
  'scanner-refused', // it may not be read
  'scanner-slow', // it does not answer in time
  'scanner-too-many', // more lies in it than is looked through
  'scan-gone', // not there any more
  'scan-kind', // none of the kinds that are taken from there, whatever it is called
  'scan-changed', // not what it was when it was chosen, or still being written
  'scan-not-removed',
  'failed',
]);
export type ShellProblem = z.infer<typeof shellProblem>;

const outcomeOr = <P extends z.ZodType, T extends z.ZodType>(problem: P, value: T) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), problem })]);
const outcome = <T extends z.ZodType>(value: T) => outcomeOr(shellProblem, value);
/** Of updates, which are refused in words of their own. */
const updateOutcome = <T extends z.ZodType>(value: T) => outcomeOr(updateProblem, value);

/** A file of a folder that was looked at. */
const inUpdate = z.object({ token: id, name: fileName });

/** Journal frame kinds. The shell never looks inside `bytes`. */
export const frameKind = z.enum(['contribution', 'access', 'record']);
const frame = z.object({ kind: frameKind, bytes });
export type JournalFrame = z.infer<typeof frame>;

const spooledFile = z.object({ name: hex64, size: z.number().int().nonnegative() });
export type SpooledFile = z.infer<typeof spooledFile>;

const stick = z.object({ token: id, label: z.string().max(200), freeBytes: z.number().nonnegative() });
export type Stick = z.infer<typeof stick>;

/** Files on a stick, counted: not here yet; here now or before; written by this computer; nothing a file can be. */
const onStick = z.object({
  fresh: z.number().int().nonnegative(),
  known: z.number().int().nonnegative(),
  mine: z.number().int().nonnegative(),
  damaged: z.number().int().nonnegative(),
});
export type OnStick = z.infer<typeof onStick>;

const bytesSoFar = z.number().int().nonnegative();

/** What the network does: the connection without its secret, and each file under way. Moments in milliseconds. */
const networkStatus = z.object({
  /** false: a build without network. */
  isThere: z.boolean(),
  connection: z
    .object({
      address: z.string(),
      bucket: z.string(),
      mailbox,
      /** `keystore`: by the system, also while locked; `memory`: until the vault locks. */
      kept: z.enum(['keystore', 'memory']),
    })
    .nullable(),
  state: z.enum(['off', 'waiting', 'working', 'paused']),
  problem: shellProblem.nullable(),
  /** The last round that went well. */
  lastAt: z.number().nullable(),
  letters: z.array(
    z.object({
      name: hex64,
      state: z.enum(['waiting', 'going', 'sent', 'stopped']),
      bytes: bytesSoFar.optional(),
      size: bytesSoFar.optional(),
      sentAt: z.number().optional(),
      problem: shellProblem.optional(),
    }),
  ),
  /** The file that is coming now. */
  incoming: z.object({ bytes: bytesSoFar, size: bytesSoFar }).nullable(),
});
export type NetworkStatus = z.infer<typeof networkStatus>;

/** What locked it: nobody who pressed a key for so many minutes, a person, the system's own locked screen, the machine going to sleep. */
const lockedBy = z.discriminatedUnion('by', [
  z.object({ by: z.literal('idle'), minutes: z.number() }),
  z.object({ by: z.enum(['person', 'screen', 'sleep']) }),
]);
export type LockedBy = z.infer<typeof lockedBy>;

const pickedFile = z.object({ handle: id, name: z.string().max(255), size: z.number().int().nonnegative() });
export type PickedFile = z.infer<typeof pickedFile>;

/** The folder a scanner writes into: its name without where it lies. */
const scannerFolder = z.object({
  label: z.string().max(200),
  /** The organisation set it. */
  isFixed: z.boolean(),
});
export type ScannerFolder = z.infer<typeof scannerFolder>;

/** By the end of its name; what it is shows when it is opened. */
const scanKind = z.enum(['pdf', 'png', 'jpeg', 'webp']);
export type ScanKind = z.infer<typeof scanKind>;

const scan = z.object({
  id,
  name: z.string().max(255),
  size: z.number().int().positive(),
  /** In milliseconds. */
  modifiedAt: z.number().int().nonnegative(),
  kind: scanKind,
});
export type Scan = z.infer<typeof scan>;

/** Kinds of file dialogs; the shell knows the extensions for each. */
export const fileKind = z.enum([
  'card',
  'picture',
  'document',
  'pdf',
  'word',
  'bundle',
  'text',
  'calendar',
  'backup',
  'audit',
  'list', // people as a list: opened in either form, saved in one
  'csv',
  'xlsx',
]);

/** A file somebody opened the application with, to be looked at; its name stays outside. */
const openedFile = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('file'),
    kind: z.enum(['bundle', 'card', 'backup', 'audit']),
    handle: id,
    size: z.number().int().positive(),
  }),
  /** `elsewhere`: on a network path, an address, a device. `no-file`: no regular file, or none that can be one of ours. */
  z.object({ state: z.literal('refused'), why: z.enum(['elsewhere', 'gone', 'no-file']) }),
]);
export type OpenedFile = z.infer<typeof openedFile>;

/** A folder for safety copies; `place` finds it again and says nothing to who reads it. */
const backupFolder = stick.extend({ place: bytes });
export type BackupFolder = z.infer<typeof backupFolder>;

/** A date, and a random part: nothing of a person. */
export const backupName = z.string().regex(/^passerelle-\d{4}-\d{2}-\d{2}-\d{4}-[0-9a-f]{8}\.backup$/);

const definitions = {
  /** Version, runtime and the clock offset used by tests and the demo (milliseconds, 0 for people). */
  'app.info': () => ({
    input: nothing,
    output: z.object({
      version: z.string(),
      runtime: z.string(),
      /** true when the runtime is the unpatched development fallback: said on screen. */
      developmentRuntime: z.boolean(),
      locale: z.string(),
      clockOffset: z.number(),
      /**
       * The same as long as the profile's files stay where they are; another one after they were moved, copied or restored,
       * as far as that can be seen from outside.
       */
      place: z.string().max(64).optional(),
      /** Nothing can be written where the profile lies: it is read, and no more. */
      writeProtected: z.boolean().optional(),
      /** The profile lies on a share of a network. */
      onShare: z.boolean().optional(),
      /** What the organisation set for this computer, as it was found at the start. */
      policy: policyState,
      /** Why this page stands there locked; nothing at a start. */
      lockedBy: lockedBy.optional(),
    }),
  }),
  /**
   * Ends this renderer process and opens a fresh, locked one; the answer may never arrive. `language`: what the locked
   * screen speaks until the shell ends (nothing of it is written down).
   */
  'app.lock': () => ({
    input: z.object({ language: z.enum(['nl', 'fr', 'de', 'en']).optional(), why: lockedBy.optional() }),
    output: nothing,
  }),

  /**
   * A key that the person holds, asked in a window of its own (electron/SPEC.md, SH17): it makes a credential, or answers to what it is
   * asked with. To the same input of the same credential it answers the same.
   */
  'secondKey.create': () => ({
    input: z.object({ input: bytes32 }),
    output: outcome(z.object({ credential, answer: bytes32 })),
  }),
  'secondKey.use': () => ({ input: z.object({ credential, input: bytes32 }), output: outcome(bytes32) }),
  /** Nobody waits for it any more. */
  'secondKey.cancel': () => ({ input: nothing, output: nothing }),

  /** Both alternating copies of the key file, newest write first as far as the shell can tell; empty on first start. */
  'keyFile.read': () => ({ input: nothing, output: outcome(z.array(bytes)) }),
  /** Replaces the older copy: temp + fsync + rename + directory fsync. `both` also rewrites the other (erasure). */
  'keyFile.write': () => ({ input: z.object({ bytes, both: z.boolean() }), output: outcome(nothing) }),

  /**
   * Frames from a position on, at most about 4 MiB a call. Positions only grow and mean nothing else to the page.
   * `next` is null at the end; `end` is the position behind the last durable frame; `repaired`: a torn tail was cut;
   * `damaged`: frames that could not be read were passed over. `marks`: the journal's own fingerprint of all that stands
   * before `from`, and before `end`; the same bytes as last time mean the same journal.
   */
  'journal.read': () => ({
    input: z.object({ from: z.number().int().nonnegative() }),
    output: outcome(
      z.object({
        frames: z.array(frame),
        next: z.number().int().nonnegative().nullable(),
        end: z.number().int().nonnegative(),
        repaired: z.boolean(),
        damaged: z.boolean(),
        /** A later version of the application wrote here: nothing may be appended. */
        newer: z.boolean().optional(),
        marks: z.object({ from: bytes32, end: bytes32 }),
      }),
    ),
  }),
  /** Appends frames in order; answers after fdatasync (group commit) with the new end and its mark. All or none after a crash. */
  'journal.append': () => ({
    input: z.object({ frames: z.array(frame).max(20_000) }),
    output: outcome(z.object({ end: z.number().int().nonnegative(), mark: bytes32 })),
  }),

  /** Drafts: sealed, replaced as one types, durable when answered. `id` is random. */
  'drafts.read': () => ({ input: nothing, output: outcome(z.array(z.object({ id, bytes }))) }),
  'drafts.put': () => ({ input: z.object({ id, bytes }), output: outcome(nothing) }),
  /** `forget`: the file is written anew, so that nothing removed now or earlier lies in it any more. */
  'drafts.remove': () => ({
    input: z.object({ ids: listOf(id), forget: z.boolean().optional() }),
    output: outcome(nothing),
  }),

  /** Sealed attachment chunks, at most 1 MiB + overhead each. */
  'chunks.put': () => ({
    input: z.object({ attachment: id, index: z.number().int().nonnegative(), bytes }),
    output: outcome(nothing),
  }),
  'chunks.get': () => ({
    input: z.object({ attachment: id, index: z.number().int().nonnegative() }),
    output: outcome(bytes),
  }),
  /** Numbers of the chunks of one attachment that are here. */
  'chunks.held': () => ({
    input: z.object({ attachment: id }),
    output: outcome(z.array(z.number().int().nonnegative())),
  }),
  /** Every attachment of which chunks are here, with their numbers. */
  'chunks.list': () => ({
    input: nothing,
    output: outcome(z.array(z.object({ attachment: id, indexes: z.array(z.number().int().nonnegative()) }))),
  }),
  /** `overwrite`: zeros are written over them first. */
  'chunks.remove': () => ({
    input: z.object({ attachment: id, overwrite: z.boolean().optional() }),
    output: outcome(nothing),
  }),

  /**
   * What was set aside and is read by nothing any more: drafts that could not be read, what lay here before a safety copy was put
   * back. How many files and folders, and their removal.
   */
  'setAside.count': () => ({ input: nothing, output: outcome(z.number().int().nonnegative()) }),
  'setAside.remove': () => ({ input: nothing, output: outcome(nothing) }),

  /**
   * Reads everything the shell keeps and says what is not as it was written. `damagedAt`: places in the journal, always
   * the same for the same damage. `unreadableDrafts`: some were set aside when the drafts were opened.
   */
  'stores.check': () => ({
    input: nothing,
    output: outcome(
      z.object({
        damagedAt: z.array(z.number().int().nonnegative()),
        damagedKeyCopies: z.number().int().nonnegative(),
        unreadableDrafts: z.boolean(),
        freeBytes: z.number().nonnegative(),
      }),
    ),
  }),

  /** A broken invariant in the page or the vault: the log gets its code, and nothing else. */
  'log.trouble': () => ({ input: z.object({ where: z.enum(['vault', 'page']) }), output: nothing }),

  /** Outbox: sealed files are streamed in, hashed (SHA-256) and named by the shell. */
  'outbox.begin': () => ({ input: nothing, output: outcome(z.object({ handle: id })) }),
  'outbox.write': () => ({ input: z.object({ handle: id, bytes }), output: outcome(nothing) }),
  'outbox.finish': () => ({ input: z.object({ handle: id }), output: outcome(spooledFile) }),
  'outbox.read': () => ({
    input: z.object({
      name: hex64,
      offset: z.number().int().nonnegative(),
      length: z.number().int().positive().max(8_388_608),
    }),
    output: outcome(bytes),
  }),
  'outbox.list': () => ({ input: nothing, output: outcome(z.array(spooledFile)) }),
  'outbox.remove': () => ({ input: z.object({ names: listOf(hex64) }), output: outcome(nothing) }),

  /** Inbox: sealed files taken from a stick or chosen by hand, already durable and re-hashed. */
  'inbox.list': () => ({ input: nothing, output: outcome(z.array(spooledFile)) }),
  'inbox.read': () => ({
    input: z.object({
      name: hex64,
      offset: z.number().int().nonnegative(),
      length: z.number().int().positive().max(8_388_608),
    }),
    output: outcome(bytes),
  }),
  'inbox.remove': () => ({ input: z.object({ names: listOf(hex64) }), output: outcome(nothing) }),

  /** Sealed files put back into the inbox by a restore. */
  'inbox.begin': () => ({ input: nothing, output: outcome(z.object({ handle: id })) }),
  'inbox.write': () => ({ input: z.object({ handle: id, bytes }), output: outcome(nothing) }),
  'inbox.finish': () => ({ input: z.object({ handle: id }), output: outcome(spooledFile) }),

  /** Safety copies. `choose` asks the person for a folder; `reach` finds one chosen earlier, if it is there. */
  'backup.choose': () => ({ input: nothing, output: outcome(backupFolder) }),
  'backup.reach': () => ({ input: z.object({ place: bytes }), output: outcome(backupFolder) }),
  /** Written under a temporary name; `finish` makes it durable under its own, and never replaces a file. */
  'backup.begin': () => ({ input: z.object({ token: id }), output: outcome(z.object({ handle: id })) }),
  'backup.write': () => ({ input: z.object({ handle: id, bytes }), output: outcome(nothing) }),
  'backup.finish': () => ({
    input: z.object({ handle: id, name: backupName }),
    output: outcome(z.object({ size: z.number().int().nonnegative() })),
  }),
  'backup.abandon': () => ({ input: z.object({ handle: id }), output: nothing }),
  'backup.read': () => ({
    input: z.object({
      token: id,
      name: backupName,
      offset: z.number().int().nonnegative(),
      length: z.number().int().positive().max(8_388_608),
    }),
    output: outcome(bytes),
  }),
  /** Copies in a folder, whoever made them. */
  'backup.list': () => ({
    input: z.object({ token: id }),
    output: outcome(z.array(z.object({ name: backupName, size: z.number().int().nonnegative() })).max(10_000)),
  }),
  /** Writes over what opens these copies, reads that back, then removes them unless they are to be left. */
  'backup.destroy': () => ({
    input: z.object({ token: id, names: z.array(backupName).max(1000), leave: z.boolean().optional() }),
    /** Those that were not there. */
    output: outcome(z.object({ missing: z.array(backupName) })),
  }),
  /** Makes room on a computer without keys; refused (`busy`) where there are any. What lies there is put aside. */
  'restore.makeRoom': () => ({ input: nothing, output: outcome(nothing) }),
  /** Requests to key holders that wait on a computer without work: one small sealed file; null when there is none. */
  'restore.requests': () => ({ input: nothing, output: outcome(bytes.nullable()) }),
  /** Replaces it durably; null removes it. */
  'restore.keepRequests': () => ({ input: z.object({ bytes: bytes.nullable() }), output: outcome(nothing) }),

  /** The folder transport. `choose` asks the person for a folder (or stick). */
  'stick.choose': () => ({ input: nothing, output: outcome(stick) }),
  /** The folder chosen last, when it is still the same device. */
  'stick.current': () => ({ input: nothing, output: outcome(stick) }),
  /** What is on it, before anything is read: told by the names its files bear, so of help and never believed. */
  'stick.look': () => ({ input: z.object({ token: id }), output: outcome(onStick) }),
  /** Done with it: what was written is brought down once more, and it is not offered again until a person chooses it. */
  'stick.release': () => ({ input: z.object({ token: id }), output: outcome(nothing) }),
  /** Copies outbox files to the stick: temp, fsync, rename, directory fsync, read back. One result each, in order. */
  'stick.put': () => ({
    input: z.object({ token: id, names: listOf(hex64) }),
    output: outcome(z.array(z.object({ name: hex64, result: outcome(nothing) }))),
  }),
  /** Copies what is on the stick and not yet known into the inbox. Never deletes on the stick. */
  'stick.take': () => ({
    input: z.object({ token: id }),
    output: outcome(
      z.object({
        taken: z.array(hex64),
        known: z.array(hex64),
        damaged: z.number().int().nonnegative(),
        /** Not taken, since so much of this stick waits undecided already. */
        left: z.number().int().positive().optional(),
      }),
    ),
  }),

  /** The storage of the network. Sealed files go there and come from there by themselves; see `electron/network`. */
  'network.status': () => ({ input: nothing, output: outcome(networkStatus) }),
  /** Sets the connection, or ends it. */
  'network.connect': () => ({ input: z.object({ connection: connection.nullable() }), output: outcome(nothing) }),
  /** Files of the outbox and the mailboxes they are for. Told again without harm. */
  'network.route': () => ({
    input: z.object({ letters: z.array(z.object({ name: hex64, to: mailbox })).max(10_000) }),
    output: outcome(nothing),
  }),
  /** One file, or without a name everything, stops; goes on. */
  'network.stop': () => ({ input: z.object({ name: hex64.optional() }), output: outcome(nothing) }),
  'network.go': () => ({ input: z.object({ name: hex64.optional() }), output: outcome(nothing) }),

  /** An update that came as a signed folder: on what is plugged in, or in the folder a person chooses (shared/update/SPEC.md). */
  'update.look': () => ({
    input: z.object({ where: z.enum(['plugged-in', 'choose']) }),
    output: updateOutcome(updateView),
  }),
  /** Writes a file of it into a folder a person chooses; the hash is of what was written. */
  'update.hand': () => ({ input: inUpdate, output: updateOutcome(z.object({ sha256: hex64 })) }),
  /** Has the system start a package, and ends the application. */
  'update.install': () => ({ input: inUpdate, output: updateOutcome(nothing) }),
  /** The bytes of a file that travels along, as they were signed. */
  'update.carried': () => ({ input: inUpdate, output: updateOutcome(bytes) }),

  /** A file the person chooses, read in pieces; `open` also takes dropped files by their token from the preload. */
  'files.open': () => ({ input: z.object({ kind: fileKind }), output: outcome(pickedFile) }),
  'files.read': () => ({
    input: z.object({
      handle: id,
      offset: z.number().int().nonnegative(),
      length: z.number().int().positive().max(8_388_608),
    }),
    output: outcome(bytes),
  }),
  'files.close': () => ({ input: z.object({ handle: id }), output: nothing }),
  /** The folder a scanner writes into, on this computer; null while none is chosen. */
  'scanner.folder': () => ({ input: nothing, output: outcome(scannerFolder.nullable()) }),
  /** Asks the person for one. `by-policy` where the organisation set it. */
  'scanner.choose': () => ({ input: nothing, output: outcome(scannerFolder) }),
  'scanner.forget': () => ({ input: nothing, output: outcome(nothing) }),
  /** Documents that lie in it, newest first; `left`: older ones that are not listed. */
  'scanner.list': () => ({
    input: nothing,
    output: outcome(z.object({ scans: z.array(scan).max(200), left: z.number().int().nonnegative() })),
  }),
  /** Opened for reading (`files.read`) as it is now: what changes after that is not handed out. */
  'scanner.open': () => ({ input: z.object({ id }), output: outcome(pickedFile) }),
  /** Deletes one that was opened, if it still is the same byte for byte. */
  'scanner.remove': () => ({ input: z.object({ id }), output: outcome(nothing) }),
  /** From here until `camera.close` the page may use a camera, without a microphone. */
  'camera.open': () => ({ input: nothing, output: outcome(nothing) }),
  'camera.close': () => ({ input: nothing, output: nothing }),
  /** A file the person saves: the dialog proposes `suggestedName`. */
  'files.save': () => ({
    input: z.object({ kind: fileKind, suggestedName: z.string().max(120), bytes }),
    output: outcome(nothing),
  }),
  /** The same in pieces, for files of any size: it stands under its own name once it is finished. */
  'files.saveBegin': () => ({
    input: z.object({ kind: fileKind, suggestedName: z.string().max(120) }),
    output: outcome(z.object({ handle: id })),
  }),
  'files.saveWrite': () => ({ input: z.object({ handle: id, bytes }), output: outcome(nothing) }),
  'files.saveFinish': () => ({ input: z.object({ handle: id }), output: outcome(nothing) }),
  'files.saveAbandon': () => ({ input: z.object({ handle: id }), output: nothing }),
  /**
   * A folder of clear files, in the place a person chooses: written under a temporary name, and whole under its own
   * (shared/export/SPEC.md). One file at a time; the next ends the one before.
   */
  'export.begin': () => ({ input: nothing, output: outcome(z.object({ handle: id })) }),
  'export.file': () => ({ input: z.object({ handle: id, path: exportPath }), output: outcome(nothing) }),
  /** Takes the file that is being written out again: what it was made of cannot be read to its end. */
  'export.dropFile': () => ({ input: z.object({ handle: id }), output: outcome(nothing) }),
  'export.write': () => ({ input: z.object({ handle: id, bytes }), output: outcome(nothing) }),
  /** `name`: what the folder is called. */
  'export.finish': () => ({
    input: z.object({ handle: id, day: z.iso.date() }),
    output: outcome(z.object({ name: z.string().max(64) })),
  }),
  /** `isGone`: nothing of it lies there any more. */
  'export.abandon': () => ({ input: z.object({ handle: id }), output: z.object({ isGone: z.boolean() }) }),
  /** The file the application was opened with, told once. It is open for reading (`files.read`) until it is closed. */
  'opened.take': () => ({ input: nothing, output: openedFile }),
  /** Into the inbox, as a person chose: the same as `files.takeIn`. */
  'opened.takeIn': () => ({ input: z.object({ handle: id }), output: outcome(spooledFile) }),
  /** Sealed file chosen by hand straight into the inbox. */
  'files.takeIn': () => ({ input: nothing, output: outcome(spooledFile) }),

  /** Puts text on the clipboard that a person asked to copy. It is taken off again when the vault locks. */
  'clipboard.write': () => ({ input: z.object({ text: z.string().max(1_000_000) }), output: nothing }),
  /** What lies on the clipboard, or is selected, came from the page: it is taken off when the vault locks, if it is still there. */
  'clipboard.noted': () => ({ input: z.object({ place: z.enum(['clipboard', 'selection']) }), output: nothing }),

  /** Renders trusted, script-free HTML (built by our own papers) to an A4 PDF in a hidden, networkless window. */
  'print.pdf': () => ({
    input: z.object({ html: z.string().max(20_000_000), footer: z.string().max(400) }),
    output: outcome(bytes),
  }),
  /** The same page to a printer of the system, which the person chooses in its own window; `cancelled` where they closed that. */
  'print.paper': () => ({
    input: z.object({ html: z.string().max(20_000_000), footer: z.string().max(400) }),
    output: outcome(nothing),
  }),
};

export type CallName = keyof typeof definitions;

/** The schemas of each call, built when it is first made: all of them at every start would hold up the first screen. */
export const calls = builtOnce(definitions);

export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** What the shell tells the page unasked. */
export const shellEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lock-requested'), reason: z.enum(['menu', 'screen-locked', 'closing']) }),
  z.object({ type: z.literal('inbox-changed') }),
  z.object({ type: z.literal('network-changed') }),
  z.object({ type: z.literal('letter-sent') }),
  /** A stick of ours was plugged in, or one was taken out. */
  z.object({ type: z.literal('stick-changed') }),
  /** Somebody opened a file of ours with the application. */
  z.object({ type: z.literal('file-opened') }),
]);
export type ShellEvent = z.infer<typeof shellEvent>;

/** What the preload exposes on `window.passerelle`. Everything else of Electron stays out of the page. */
export interface Bridge {
  call(name: CallName, input: unknown): Promise<unknown>;
  onEvent(listener: (event: unknown) => void): () => void;
}

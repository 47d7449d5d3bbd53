/** What goes into a safety copy, as it rests: nothing is opened, and one piece at a time is held. */
import type { CallOutput } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { BackupCounts, BackupRecord } from '../../../../shared/backup/pieces.ts';
import { pagesOf } from '../../core/journal/reading.ts';
import type { ShellCalls } from '../../core/shell/shell.ts';

/** The shell could not give a part of it, or the person stopped it. */
export class BackupStopped extends Error {
  constructor(readonly problem: Extract<CallOutput<'journal.append'>, { ok: false }>['problem']) {
    super(problem);
  }
}

function given<T>(answer: { ok: true; value: T } | { ok: false; problem: BackupStopped['problem'] }): T {
  if (!answer.ok) throw new BackupStopped(answer.problem);
  return answer.value;
}

export interface Passing {
  readonly record: BackupRecord;
  /** From 0 to 1: how far, as far as it can be told. */
  readonly share: number;
}

const length = 1_048_576;

/** Journal, drafts, chunks and files on their way, in this order; `counts` grows with them. */
export async function* contentsOf(
  shell: ShellCalls,
  counts: BackupCounts & Record<keyof BackupCounts, number>,
): AsyncGenerator<Passing> {
  const attachments = given(await shell('chunks.list', undefined));
  const boxes = [
    ['outbox', given(await shell('outbox.list', undefined))],
    ['inbox', given(await shell('inbox.list', undefined))],
  ] as const;
  const chunks = attachments.reduce((sum, each) => sum + each.indexes.length, 0);
  const files = boxes.reduce((sum, [, list]) => sum + list.reduce((all, file) => all + file.size, 0), 0);
  const beside = chunks * length + files;
  let end = 1;
  let done = 0;
  const share = (position: number): number => Math.min(1, (position + done) / Math.max(1, end + beside));

  for await (const page of pagesOf(shell)) {
    const read = given(page);
    end = read.end;
    counts.frames += read.frames.length;
    yield { record: { is: 'frames', frames: read.frames }, share: share(read.next ?? read.end) };
  }
  for (const { id, bytes } of given(await shell('drafts.read', undefined))) {
    counts.drafts += 1;
    yield { record: { is: 'draft', id, bytes }, share: share(end) };
  }
  for (const { attachment, indexes } of attachments) {
    for (const index of indexes) {
      const bytes = given(await shell('chunks.get', { attachment, index }));
      counts.chunks += 1;
      done += length;
      yield { record: { is: 'chunk', attachment, index, bytes }, share: share(end) };
    }
  }
  for (const [box, list] of boxes) {
    for (const { name, size } of list) {
      for (let offset = 0; ; offset += length) {
        const bytes: Bytes = given(await shell(`${box}.read`, { name, offset, length }));
        const last = offset + bytes.length >= size;
        done += bytes.length;
        counts.files += last ? 1 : 0;
        yield { record: { is: 'file', box, name, last, bytes }, share: share(end) };
        if (last) break;
      }
    }
  }
}

import { AwsV4Signer } from 'aws4fetch';
import { createHash } from 'node:crypto';
import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Connection } from '../../../shared/network/connection.ts';
import type { Bytes } from '../../files/seam.ts';
import { errorCode } from './listing.ts';

/** The part of `fetch` that is used: Chromium's network in the application, Node's in tests. */
export type Fetch = (url: string, init: FetchInit) => Promise<Answer>;
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Bytes;
  readonly signal: AbortSignal;
  readonly redirect: 'error';
  readonly credentials: 'omit';
}
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** What time and chance are, for tests. */
export interface Surroundings {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Silence after which a request has failed, in milliseconds. */
  readonly patience?: number;
}

export interface Ask {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Object key; '' is the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** Bytes the answer may have, where that is known: it is given the time for them. Else it is a short one. */
  readonly expects?: number;
  readonly signal?: AbortSignal;
}

/** An answer, its body read as it comes. */
export interface StorageAnswer {
  readonly status: number;
  readonly headers: Answer['headers'];
  /** Up to `cap` bytes; null when the line broke, fell silent, or more came. */
  text(cap: number): Promise<string | null>;
  /** Piece by piece; answers whether it came to its end. What `take` throws is thrown on. */
  each(take: (piece: Uint8Array) => Promise<void>): Promise<boolean>;
  /** Nobody reads it. */
  letGo(): void;
}

const tries = 5;
const firstPause = 500;
const longestPause = 20_000;
/** Bytes a second below which a line counts as one that does not carry (SPEC.md, N21). */
export const slowest = 16 * 1024;
const tolerated = 30_000; // milliseconds a clock may be off without being corrected
const errorCap = 65_536;
const passing = new Set([409, 429, 500, 502, 503, 504]);

/**
 * Signed requests to one bucket. What passes by itself is tried again, later each time and by chance, so that many
 * computers do not come back at once; a clock that is wrong is corrected by the server's.
 */
export class Storage {
  /** Server's clock minus ours, in milliseconds. */
  private skew = 0;
  private reached = true;

  constructor(
    private readonly to: Pick<Connection, 'address' | 'bucket' | 'region' | 'key' | 'secret'>,
    private readonly around: Surroundings,
  ) {}

  /** Whether the last request had any answer. */
  get isReached(): boolean {
    return this.reached;
  }

  /** A good answer (2xx, and 412 and 416 as they are), or what stands against it. Never throws but for the caller's own. */
  async ask(ask: Ask): Promise<Result<StorageAnswer, ShellProblem>> {
    let problem: ShellProblem = 'offline';
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (attempt > 0) await this.around.sleep(this.pause(attempt));
      if (ask.signal?.aborted === true) return fail('cancelled');
      const skewBefore = this.skew;
      const sent = await this.once(ask);
      if (!sent.ok) {
        if (sent.problem !== 'offline') return sent;
        problem = sent.problem;
        continue;
      }
      const { status } = sent.value;
      if (isGood(status)) return ok(await heard(ask, sent.value));
      const code = errorCode((await sent.value.text(errorCap)) ?? '');
      const clockWasWrong = status === 403 && Math.abs(this.skew - skewBefore) > tolerated;
      if (!clockWasWrong && !passing.has(status)) return fail(problemOf(status, code));
      problem = clockWasWrong ? 'access-refused' : 'offline';
    }
    return fail(problem);
  }

  private pause(attempt: number): number {
    return Math.min(longestPause, firstPause * 2 ** (attempt - 1)) * (0.5 + this.around.random() / 2);
  }

  private async once(ask: Ask): Promise<Result<StorageAnswer, ShellProblem>> {
    const line = new Line(ask.signal, this.patienceFor(ask), this.deadlineFor(ask));
    try {
      const { url, headers } = await this.sign(ask);
      const answer = await this.around.fetch(url, {
        method: ask.method,
        headers,
        ...(ask.body && { body: ask.body }),
        signal: line.signal,
        redirect: 'error',
        credentials: 'omit',
      });
      this.reached = true;
      this.setClock(answer.headers.get('date'));
      line.answered(this.around.patience ?? usualPatience);
      return ok(new Reading(answer, line));
    } catch (error) {
      const wasStopped = line.ended();
      if (wasStopped) return fail('cancelled');
      this.reached = false;
      return fail(isAboutCertificates(error) ? 'bad-certificate' : 'offline');
    }
  }

  private patienceFor({ body }: Ask): number {
    return (this.around.patience ?? usualPatience) + timeFor(body?.length ?? 0);
  }

  /** However often something comes: what sends one byte at a time must not hold a round for ever. */
  private deadlineFor({ body, expects = 0 }: Ask): number {
    return 2 * (this.around.patience ?? usualPatience) + timeFor((body?.length ?? 0) + expects);
  }

  private async sign({ method, key, query = {}, headers = {}, body }: Ask) {
    const path = [this.to.bucket, ...(key === '' ? [] : key.split('/'))].map(encodeURIComponent).join('/');
    const url = new URL(`${this.to.address}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const datetime = new Date(this.around.now() + this.skew).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
    const signer = new AwsV4Signer({
      url: url.toString(),
      method,
      headers: {
        ...headers,
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      accessKeyId: this.to.key,
      secretAccessKey: this.to.secret,
      service: 's3',
      region: this.to.region,
      datetime,
    });
    const signed = await signer.sign();
    return { url: signed.url.toString(), headers: Object.fromEntries(signed.headers.entries()) };
  }

  private setClock(date: string | null): void {
    const server = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(server)) return;
    const off = server - this.around.now();
    this.skew = Math.abs(off) > tolerated ? off : 0;
  }
}

export const usualPatience = 30_000;

/** Milliseconds the slowest line that counts takes for so many bytes. */
export const timeFor = (bytes: number): number => (bytes / slowest) * 1000;

/** One request: ended by a person, by silence, by its deadline, or by itself. */
class Line {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout;
  private patience: number;
  private readonly deadline: NodeJS.Timeout;
  private readonly stop = (): void => this.controller.abort();

  constructor(
    private readonly outer: AbortSignal | undefined,
    patience: number,
    deadline: number,
  ) {
    this.patience = patience;
    this.deadline = setTimeout(this.stop, deadline);
    this.timer = setTimeout(this.stop, patience);
    outer?.addEventListener('abort', this.stop);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  answered(patience: number): void {
    this.patience = patience;
    this.heard();
  }

  /** Something came: the silence begins anew. */
  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.stop, this.patience);
  }

  /** Lets go; answers whether a person stopped it. */
  ended(): boolean {
    clearTimeout(this.timer);
    clearTimeout(this.deadline);
    this.outer?.removeEventListener('abort', this.stop);
    return this.outer?.aborted === true;
  }

  cut(): void {
    this.controller.abort();
  }
}

class Reading implements StorageAnswer {
  constructor(
    private readonly answer: Answer,
    private readonly line: Line,
  ) {}

  get status(): number {
    return this.answer.status;
  }

  get headers(): Answer['headers'] {
    return this.answer.headers;
  }

  async text(cap: number): Promise<string | null> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    const whole = await this.each((piece) => {
      size += piece.length;
      if (size > cap) this.line.cut();
      else pieces.push(piece);
      return Promise.resolve();
    });
    return whole && size <= cap ? Buffer.concat(pieces).toString('utf8') : null;
  }

  async each(take: (piece: Uint8Array) => Promise<void>): Promise<boolean> {
    const pieces = this.answer.body?.[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await nextOf(pieces);
        if (next === 'broken') return false;
        if (next === 'end') return true;
        this.line.heard();
        await take(next);
      }
    } finally {
      this.letGo();
    }
  }

  letGo(): void {
    this.line.ended();
    this.line.cut();
  }
}

async function nextOf(pieces: AsyncIterator<Uint8Array> | undefined): Promise<Uint8Array | 'end' | 'broken'> {
  if (pieces === undefined) return 'end';
  try {
    const next = await pieces.next();
    return next.done === true ? 'end' : next.value;
  } catch {
    return 'broken';
  }
}

const isGood = (status: number): boolean => status < 300 || status === 412 || status === 416;

/** Of what was put or taken away nobody reads the answer: it is heard to its end, and nothing waits on its line. */
async function heard({ method }: Ask, answer: StorageAnswer): Promise<StorageAnswer> {
  if (method !== 'GET') await answer.text(errorCap);
  return answer;
}

function problemOf(status: number, code: string): ShellProblem {
  if (code === 'QuotaExceeded' || status === 507) return 'storage-full';
  if (code === 'EntityTooLarge' || status === 413) return 'too-large';
  if (code === 'NoSuchBucket' || (status >= 300 && status < 400)) return 'storage-missing';
  if (status === 401 || status === 403) return 'access-refused';
  return status === 404 ? 'not-found' : 'failed';
}

/** Chromium names the reason in the message (`net::ERR_CERT_…`), Node in the code of the cause. */
function isAboutCertificates(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause: unknown = error.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /ERR_(CERT|SSL|BAD_SSL)/.test(error.message) || /CERT|SELF_SIGNED|ALTNAME|ERR_SSL/.test(code);
}

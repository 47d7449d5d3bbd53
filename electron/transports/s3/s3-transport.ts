import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import type { Connection } from '../../../shared/network/connection.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { settle, Trouble } from '../../files/problems.ts';
import type { Bytes, OpenFile } from '../../files/seam.ts';
import { usualLimits, type SpoolLimits } from '../../spool/limits.ts';
import type { Errand, Fetching, Moved, Offer, Transport } from '../transport.ts';
import { mostParts, offerKey, partKey, readOfferKey, readPartKey, senderOf } from './keys.ts';
import { readListing, type Listing } from './listing.ts';
import { Storage, timeFor, usualPatience, type Surroundings } from './storage.ts';

/** Caps before anything is read, beside those of the spool. */
export interface S3Limits extends SpoolLimits {
  /** Bytes of a part we send; of one we take, at most `partCap`. */
  readonly partBytes: number;
  readonly partCap: number;
  /** Senders looked at in one round, and pages of a thousand names of each: nobody crowds out the others. */
  readonly senders: number;
  readonly pages: number;
}

export const usualS3Limits: S3Limits = {
  ...usualLimits,
  partBytes: 8 * 1024 * 1024,
  partCap: 64 * 1024 * 1024,
  senders: 1000,
  pages: 10,
};

const listingCap = 4 * 1024 * 1024;
/** A listing takes so many times the patience for one answer, all senders together. */
const listingPatience = 10;
const cutsTolerated = 5;

/** The parts of an offer, in order, with the size and tag the listing told. */
interface Found {
  readonly sizes: readonly number[];
  readonly tags: string;
}

/**
 * An S3-compatible object storage (SPEC.md, N4-N12). Files go under the reader's mailbox and are written once; what lies
 * under the own mailbox is listed, fetched, and removed once it is durable here and hashed again.
 */
export class S3Transport implements Transport {
  readonly absence = 'offline';

  private readonly storage: Storage;
  private found = new Map<string, Found>();
  private readonly distrusted = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly around: Surroundings,
    private readonly limits: S3Limits = usualS3Limits,
  ) {
    this.storage = new Storage(connection, around);
  }

  private get patience(): number {
    return this.around.patience ?? usualPatience;
  }

  present(): Promise<boolean> {
    return Promise.resolve(this.storage.isReached);
  }

  put(name: string, source: OpenFile, { to, signal, steps }: Errand): Moved<undefined> {
    return settle(async () => {
      const size = await source.size();
      if (size > this.limits.fileBytes) throw new Trouble('too-large');
      const of = Math.max(1, Math.ceil(size / this.limits.partBytes));
      if (of > mostParts) throw new Trouble('too-large');
      for (let part = (steps?.done ?? 0) + 1; part <= of; part += 1) {
        if (signal?.aborted === true) throw new Trouble('cancelled');
        const at = (part - 1) * this.limits.partBytes;
        const body = await source.read(at, this.limits.partBytes);
        good(
          await this.storage.ask({
            method: 'PUT',
            key: partKey({ to, from: this.connection.mailbox, hash: name, part, of }),
            // What stands there was put by this mailbox earlier: nobody else may write there.
            headers: { 'if-none-match': '*', 'content-type': 'application/octet-stream' },
            body,
            ...(signal && { signal }),
          }),
        );
        await steps?.onDone(part, at + body.length);
      }
      return undefined;
    });
  }

  /** Bounds: five minutes, 1,000 senders, 10,000 names of each, 4 MiB a page. */
  async list(signal?: AbortSignal): Moved<{ offers: Offer[]; unreadable: number }> {
    const until = AbortSignal.timeout(this.patience * listingPatience);
    const listed = await this.listUntil(signal === undefined ? until : AbortSignal.any([signal, until]));
    // Whoever did not stop it was not answered in time.
    return !listed.ok && listed.problem === 'cancelled' && signal?.aborted !== true ? fail('offline') : listed;
  }

  private async listUntil(signal: AbortSignal): Moved<{ offers: Offer[]; unreadable: number }> {
    const mine = `${this.connection.mailbox}/`;
    const top = await this.pages(mine, { delimiter: '/' }, signal);
    if (!top.ok) return top;
    const senders = top.value.prefixes.flatMap((prefix) => senderOf(prefix) ?? []).slice(0, this.limits.senders);
    let unreadable = top.value.objects.length + top.value.prefixes.length - senders.length;
    const offers: Offer[] = [];
    const found = new Map<string, Found>();
    for (const from of senders) {
      const theirs = await this.pages(`${mine}${from}/`, {}, signal);
      if (!theirs.ok) return theirs;
      const gathered = this.gather(from, theirs.value.objects);
      unreadable += gathered.unreadable;
      let ofSender = 0;
      for (const [key, each] of gathered.whole) {
        found.set(key, each);
        if (this.distrusted.get(key) === each.tags) unreadable += 1;
        else if (ofSender < (this.limits.share ?? this.limits.files)) {
          // One who sends thousands leaves room for the others in what is looked at, and in the inbox (W10).
          ofSender += 1;
          const says = readOfferKey(key)?.hash ?? '';
          offers.push({ key, size: sum(each.sizes), says, source: `mailbox ${from}` });
        }
      }
    }
    this.found = found;
    return ok({ offers: offers.slice(0, this.limits.files), unreadable });
  }

  get(
    offer: Offer,
    take: (piece: Bytes, at: number) => Promise<void>,
    { from = 0, signal }: Fetching = {},
  ): Moved<undefined> {
    return settle(async () => {
      const parts = readOfferKey(offer.key);
      const found = this.found.get(offer.key);
      if (parts === null || found === undefined) throw new Trouble('not-found');
      let start = 0;
      for (const [index, size] of found.sizes.entries()) {
        const part = { ...parts, to: this.connection.mailbox, part: index + 1 };
        const skipped = Math.min(size, Math.max(0, from - start));
        const begins = start;
        await this.getPart(partKey(part), size, skipped, (piece, at) => take(piece, begins + at), signal);
        start += size;
      }
      return undefined;
    });
  }

  ack(offer: Offer, signal?: AbortSignal): Moved<undefined> {
    return settle(async () => {
      const parts = readOfferKey(offer.key);
      if (parts === null) throw new Trouble('not-found');
      for (let part = parts.of; part >= 1; part -= 1) {
        const key = partKey({ ...parts, to: this.connection.mailbox, part });
        const gone = await this.storage.ask({ method: 'DELETE', key, ...(signal && { signal }) });
        if (!gone.ok && gone.problem !== 'not-found') throw new Trouble(gone.problem);
      }
      return undefined;
    });
  }

  distrust(offer: Offer): void {
    const found = this.found.get(offer.key);
    if (found !== undefined) this.distrusted.set(offer.key, found.tags);
  }

  /**
   * One part from a place on. A line that breaks is taken up where it broke, as long as something comes, and no longer than
   * the slowest line that counts takes for it all: what came by then is continued in a later round.
   */
  private async getPart(
    key: string,
    size: number,
    skipped: number,
    take: (piece: Bytes, at: number) => Promise<void>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    let at = skipped;
    const until = performance.now() + 2 * this.patience + timeFor(size - skipped);
    for (let cuts = 0; at < size;) {
      if (performance.now() > until) throw new Trouble('offline');
      const before = at;
      const headers = at > 0 ? { range: `bytes=${at}-${size - 1}` } : {};
      const expects = size - at;
      const answer = good(await this.storage.ask({ method: 'GET', key, headers, expects, ...(signal && { signal }) }));
      if (answer.status !== (at > 0 ? 206 : 200)) {
        answer.letGo();
        throw new Trouble('damaged');
      }
      const cameToEnd = await answer.each(async (piece) => {
        if (at + piece.length > size) throw new Trouble('damaged');
        await take(new Uint8Array(piece), at);
        at += piece.length;
      });
      if (signal?.aborted === true) throw new Trouble('cancelled');
      if (cameToEnd && at < size) throw new Trouble('damaged');
      cuts = at > before ? 0 : cuts + 1;
      if (cuts > cutsTolerated) throw new Trouble('offline');
    }
  }

  /** All names under a prefix, as many as the caps allow. */
  private async pages(
    prefix: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Result<Pick<Listing, 'objects' | 'prefixes'>, ShellProblem>> {
    const objects: Listing['objects'][number][] = [];
    const prefixes: string[] = [];
    let token: string | null = null;
    for (let page = 0; page < this.limits.pages; page += 1) {
      const more = token === null ? {} : { 'continuation-token': token };
      const listed = await this.page({ 'list-type': '2', prefix, ...query, ...more }, signal);
      if (!listed.ok) return listed;
      objects.push(...listed.value.objects);
      prefixes.push(...listed.value.prefixes);
      token = listed.value.next;
      if (token === null) break;
    }
    return ok({ objects, prefixes });
  }

  private async page(
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Result<Listing, ShellProblem>> {
    const answer = await this.storage.ask({ method: 'GET', key: '', query, expects: listingCap / 4, signal });
    if (!answer.ok) return answer.problem === 'not-found' ? fail('storage-missing') : answer;
    const xml = await answer.value.text(listingCap);
    if (xml === null) return fail(signal.aborted ? 'cancelled' : 'offline');
    const listing = readListing(xml);
    return listing === null ? fail('storage-missing') : ok(listing);
  }

  /** Files of which every part is there. What is still coming is neither offered nor counted. */
  private gather(
    from: string,
    objects: Listing['objects'],
  ): { readonly whole: ReadonlyMap<string, Found>; readonly unreadable: number } {
    const groups = new Map<string, { of: number; parts: Map<number, { size: number; tag: string }> }>();
    let unreadable = 0;
    for (const { key, size, tag } of objects) {
      const read = readPartKey(key);
      const fits = read !== null && read.to === this.connection.mailbox && read.from === from;
      if (!fits || size === 0 || size > this.limits.partCap) {
        unreadable += 1;
        continue;
      }
      const name = offerKey(read);
      const group = groups.get(name) ?? { of: read.of, parts: new Map<number, { size: number; tag: string }>() };
      group.parts.set(read.part, { size, tag });
      groups.set(name, group);
    }
    const whole = new Map<string, Found>();
    for (const [name, { of, parts }] of groups) {
      if (parts.size < of) continue;
      const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
      const sizes = ordered.map(({ size }) => size);
      if (sum(sizes) > this.limits.fileBytes) unreadable += 1;
      else whole.set(name, { sizes, tags: ordered.map(({ tag }) => tag).join() });
    }
    return { whole, unreadable };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function good<T>(result: Result<T, ShellProblem>): T {
  if (!result.ok) throw new Trouble(result.problem);
  return result.value;
}

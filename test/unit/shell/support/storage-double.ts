/**
 * An S3 storage in memory, as much of it as is used: it checks every signature's date, serves conditional puts, ranges,
 * listings by prefix, delimiter and token, and refuses what a device's policy refuses.
 */
import type { Answer, Fetch, FetchInit } from '../../../../electron/transports/s3/storage.ts';

interface Stored {
  readonly bytes: Uint8Array;
  readonly tag: string;
}

export class StorageDouble {
  readonly objects = new Map<string, Stored>();
  readonly requests: { readonly method: string; readonly path: string; readonly headers: Record<string, string> }[] =
    [];
  /** The server's clock. */
  now: () => number = () => Date.now();
  pageSize = 1000;
  full = false;
  /** Answers instead of the storage; throws for a line that is down. */
  instead: (method: string, key: string) => Answer | null = () => null;
  /** Cuts the body of an answer after so many bytes. */
  cutAfter: (key: string) => number | null = () => null;
  private tags = 0;

  readonly fetch: Fetch = async (url, init) => {
    if (init.signal.aborted) throw new DOMException('stopped', 'AbortError');
    const { pathname, searchParams } = new URL(url);
    const [, , ...rest] = pathname.split('/');
    const key = rest.map(decodeURIComponent).join('/');
    this.requests.push({ method: init.method, path: `${pathname}?${searchParams}`, headers: init.headers });
    const stood = this.instead(init.method, key);
    if (stood !== null) return stood;
    const refused = this.checkDate(init);
    if (refused !== null) return refused;
    if (key === '') return this.list(searchParams);
    if (init.method === 'PUT') return this.put(key, init);
    if (init.method === 'DELETE') {
      this.objects.delete(key);
      return this.answer(204, '');
    }
    return this.get(key, init);
  };

  answer(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Answer {
    const all = new Headers({ date: new Date(this.now()).toUTCString(), ...headers });
    return { status, headers: all, body: new Blob([new Uint8Array(Buffer.from(body))]).stream() };
  }

  error(status: number, code: string): Answer {
    return this.answer(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
  }

  private checkDate(init: FetchInit): Answer | null {
    const [, y, m, d, h, min, s] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(init.headers['x-amz-date'] ?? '') ?? [];
    const at = Date.parse(`${y}-${m}-${d}T${h}:${min}:${s}Z`);
    return Math.abs(at - this.now()) > 15 * 60_000 ? this.error(403, 'RequestTimeTooSkewed') : null;
  }

  private put(key: string, { headers, body = new Uint8Array() }: FetchInit): Answer {
    if (this.full) return this.error(403, 'QuotaExceeded');
    if (headers['if-none-match'] === '*' && this.objects.has(key)) return this.error(412, 'PreconditionFailed');
    this.store(key, body);
    return this.answer(200, '');
  }

  store(key: string, bytes: Uint8Array): void {
    this.tags += 1;
    this.objects.set(key, { bytes: new Uint8Array(bytes), tag: `"${this.tags}"` });
  }

  private get(key: string, { headers }: FetchInit): Answer {
    const found = this.objects.get(key);
    if (found === undefined) return this.error(404, 'NoSuchKey');
    const from = Number(/^bytes=(\d+)-/.exec(headers['range'] ?? '')?.[1] ?? 0);
    const bytes = found.bytes.slice(from);
    const cut = this.cutAfter(key);
    const answered = this.answer(from > 0 ? 206 : 200, bytes);
    return cut === null ? answered : { ...answered, body: broken(bytes.slice(0, cut)) };
  }

  private list(query: URLSearchParams): Answer {
    const prefix = query.get('prefix') ?? '';
    const delimiter = query.get('delimiter');
    const after = query.get('continuation-token') ?? '';
    const entries = new Map<string, string>();
    for (const key of [...this.objects.keys()].filter((each) => each.startsWith(prefix)).sort()) {
      const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
      const name = end === -1 ? key : key.slice(0, end + 1);
      if (name <= after) continue;
      entries.set(
        name,
        end === -1 ? this.contents(key) : `<CommonPrefixes><Prefix>${xml(name)}</Prefix></CommonPrefixes>`,
      );
    }
    const page = [...entries].slice(0, this.pageSize);
    const last = page.at(-1)?.[0] ?? '';
    const more = entries.size > page.length;
    const token = more ? `<NextContinuationToken>${xml(last)}</NextContinuationToken>` : '';
    return this.answer(
      200,
      `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Prefix>${xml(prefix)}</Prefix>` +
        `<IsTruncated>${more}</IsTruncated>${token}${page.map(([, text]) => text).join('')}</ListBucketResult>`,
    );
  }

  private contents(key: string): string {
    const found = this.objects.get(key);
    return `<Contents><Key>${xml(key)}</Key><ETag>${xml(found?.tag ?? '')}</ETag><Size>${found?.bytes.length ?? 0}</Size></Contents>`;
  }
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function broken(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull: (controller) => {
      if (!given && bytes.length > 0) controller.enqueue(bytes);
      else controller.error(new Error('cut'));
      given = true;
    },
  });
}

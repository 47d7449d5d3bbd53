/** Answers the double's browser: `app://passerelle/x` is asked for as `http://passerelle.app.localhost/x`, and calls come in over it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { packed, refusedHeader, unpacked } from '../wire.ts';
import type { StandIn } from './stand-in.ts';

/** Electron keeps nothing of what comes by a scheme or a call; a browser would keep what comes over its network. */
const unkept = { 'cache-control': 'no-store' };

/** As the browser is told where something is that the application calls by a scheme of its own. */
export function carried(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return protocol === 'about:' ? address : `http://${host}.${protocol.slice(0, -1)}.localhost${pathname}`;
}

/** @returns the port it listens on, for this computer alone */
export function serve(standIn: StandIn): Promise<number> {
  const order = new InOrder();
  const server = createServer((asked, answer) => {
    const done = asked.method === 'POST' ? called(standIn, order, asked, answer) : served(standIn, asked, answer);
    // A page that is gone hears of nothing any more.
    done.catch(() => answer.destroy());
  });
  return new Promise((listening, refused) => {
    server.once('error', refused);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) listening(address.port);
    });
  });
}

async function served(standIn: StandIn, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const [, host, scheme] = /^(.+)\.([a-z-]+)\.localhost(?::\d+)?$/.exec(asked.headers.host ?? '') ?? [];
  // Asked for by browsers of sites, not by Electron.
  if (asked.url === '/favicon.ico') return void answer.writeHead(204).end();
  const handler = standIn.handlerOf(scheme ?? '');
  if (handler === undefined) return void answer.writeHead(404).end();
  const url = `${scheme}://${host}${asked.url ?? '/'}`;
  const given = await handler({ url, method: asked.method ?? 'GET' });
  answer.writeHead(given.status, { ...Object.fromEntries(given.headers), ...unkept });
  answer.end(Buffer.from(await given.arrayBuffer()));
}

async function called(standIn: StandIn, order: InOrder, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const [, window, page = '', number, channel = ''] =
    /^\/__call\/(\d+)\/([\w-]+)\/(\d+)\/([\w:.-]+)$/.exec(asked.url ?? '') ?? [];
  const parts: Buffer[] = [];
  for await (const part of asked) {
    if (!(part instanceof Buffer)) throw new Error('a call comes in bytes');
    parts.push(part);
  }
  // Begun in the order in which the page made them, whichever connection was faster.
  const begun = await order.next(page, Number(number), () =>
    standIn.call(Number(window), channel, unpacked(Buffer.concat(parts))),
  );
  try {
    const given = packed(await begun.answer);
    answer.writeHead(200, unkept).end(given);
  } catch (error) {
    // Said where Electron says it; to the page it is an answer like any other, which no browser complains of.
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
    answer
      .writeHead(200, { ...unkept, [refusedHeader]: 'yes' })
      .end(error instanceof Error ? error.message : String(error));
  }
}

/** Begins one thing after another, by number, without waiting for what came before to be done. */
class InOrder {
  readonly #next = new Map<string, number>();
  readonly #waiting = new Map<string, () => void>();

  async next<T>(page: string, number: number, begin: () => Promise<T>): Promise<{ readonly answer: Promise<T> }> {
    if (number > (this.#next.get(page) ?? 0))
      await new Promise<void>((resolve) => this.#waiting.set(`${page} ${number}`, resolve));
    const answer = begin();
    // Heard of when it is answered.
    answer.catch(() => undefined);
    this.#next.set(page, number + 1);
    this.#waiting.get(`${page} ${number + 1}`)?.();
    this.#waiting.delete(`${page} ${number + 1}`);
    return { answer };
  }
}

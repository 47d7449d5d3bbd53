/** What the shell refuses and what it guarantees, in the real application. */
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, type Launched } from './launch.ts';
import { call, ended, rendererPid, sha256 } from './shell/bridge.ts';

let launched: Launched;
let app: ElectronApplication;
let page: Page;
let server: Server;
const asked: string[] = [];
let outside = '';

test.beforeAll(async () => {
  launched = await launchApp();
  ({ app, page } = launched);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('outside');
  });
  // Also what does not speak the web's protocol is noticed.
  server.on('connection', () => asked.push('connection'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  outside = `http://127.0.0.1:${address.port}`;
});

test.afterAll(async () => {
  await app.close();
  server.close();
});

test.afterEach(() => {
  expect(asked, 'nothing may reach the network').toEqual([]);
});

test.describe('the page', () => {
  test('is our own address, titled with the name of the application alone', async () => {
    expect(page.url()).toMatch(/^app:\/\/passerelle\/index\.html/);
    const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle()));
    expect(title).toEqual(['Passerelle']);
  });

  test('makes its objects among the young ones, whatever stayed before', async () => {
    const started = readFileSync(`/proc/${await rendererPid(app)}/cmdline`, 'utf8').split(/[\0 ]/);
    expect(started).toContain('--js-flags=--no-allocation-site-pretenuring');
  });

  test('has no Node, and of Electron two functions', async () => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'setImmediate'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(window.passerelle).sort(),
    }));
    expect(found).toEqual({ node: [], bridge: ['call', 'onEvent'] });
  });

  test('is sandboxed and isolated', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Present at run time in every version, described in none.
        const read: unknown = Reflect.get(window.webContents, 'getLastWebPreferences');
        return typeof read === 'function' ? (read.call(window.webContents) as Record<string, unknown>) : {};
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    });
  });
});

test.describe('SH13: headers', () => {
  test('carry the policy, with a fresh nonce each time', async () => {
    const fetchPage = () =>
      page.evaluate(async () => {
        const response = await fetch('/index.html');
        return { headers: Object.fromEntries(response.headers), body: await response.text() };
      });
    const [first, second] = [await fetchPage(), await fetchPage()];
    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/=]{20,}$/);
    expect(second.body).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      'content-security-policy':
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; ` +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; object-src 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('stop inline script, eval and script from elsewhere', async () => {
    const ran = await page.evaluate(async (elsewhere) => {
      const add = (fill: (script: HTMLScriptElement) => void) =>
        new Promise<void>((settled) => {
          const script = document.createElement('script');
          fill(script);
          script.onerror = () => settled();
          script.onload = () => settled();
          document.head.append(script);
          if (script.src === '') settled();
        });
      await add((script) => (script.textContent = 'globalThis.inlineRan = true'));
      await add((script) => (script.src = `${elsewhere}/script.js`));
      await add((script) => (script.src = 'data:text/javascript,globalThis.dataRan=true'));
      const blob = URL.createObjectURL(new Blob(['globalThis.blobRan = true'], { type: 'text/javascript' }));
      await add((script) => (script.src = blob));
      let evaluated = true;
      try {
        // Reached through the global object, so that no tool replaces it.
        (Reflect.get(globalThis, 'eval') as (code: string) => void)('globalThis.evalRan = true');
      } catch {
        evaluated = false;
      }
      const marks = ['inlineRan', 'dataRan', 'blobRan', 'evalRan'].filter((name) => name in globalThis);
      return { evaluated, marks };
    }, outside);
    expect(ran).toEqual({ evaluated: false, marks: [] });
  });
});

test.describe('refused', () => {
  test('permissions', async () => {
    const answers = await page.evaluate(async () => {
      const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      const rejected = (work: Promise<unknown>) => work.then(() => 'granted').catch(() => 'refused');
      return {
        notifications: await Notification.requestPermission(),
        geolocation: await query('geolocation'),
        camera: await rejected(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await rejected(navigator.mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await rejected(navigator.clipboard.readText()),
        position: await rejected(
          new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ),
      };
    });
    expect(answers).toEqual({
      notifications: 'denied',
      geolocation: 'denied',
      camera: 'refused',
      screen: 'refused',
      clipboard: 'refused',
      position: 'refused',
    });
  });

  test('navigation, by script and by link', async () => {
    const before = page.url();
    for (const target of [`${outside}/navigated`, 'file:///etc/passwd', 'data:text/html,hello', 'app://other/']) {
      await page.evaluate((url) => {
        location.href = url;
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
      expect(await urls()).toEqual([before]);
    }
  });

  test('frames that go elsewhere', async () => {
    const content = await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      const loaded = new Promise((settled) => {
        frame.onload = settled;
        addEventListener('securitypolicyviolation', settled, { once: true });
      });
      document.body.append(frame);
      await loaded;
      const text = frame.contentDocument?.body.textContent ?? '';
      frame.remove();
      return text;
    }, `${outside}/frame`);
    expect(content).not.toContain('outside');
  });

  test('new windows', async () => {
    const opened = await page.evaluate(
      (url) => [window.open(url), window.open('about:blank'), window.open('/index.html')].map((one) => one !== null),
      `${outside}/window`,
    );
    expect(opened).toEqual([false, false, false]);
    expect(await urls()).toHaveLength(1);
  });

  test('webviews', async () => {
    await page.evaluate((url) => {
      const view = document.createElement('webview');
      view.setAttribute('src', url);
      document.body.append(view);
    }, `${outside}/webview`);
    expect(await urls()).toHaveLength(1);
    await page.evaluate(() => document.querySelector('webview')?.remove());
  });

  test('downloads', async () => {
    // Listened for before it is asked: the two go different ways.
    await app.evaluate(({ session }) => {
      const refused = new Promise((seen) => {
        session.defaultSession.once('will-download', (event) => seen(event.defaultPrevented));
      });
      Reflect.set(globalThis, 'refused', refused);
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['content']));
      link.download = 'file.txt';
      link.click();
    });
    expect(await app.evaluate(() => Reflect.get(globalThis, 'refused') as unknown)).toBe(true);
  });

  test('the network, whatever asks for it', async () => {
    const results = await page.evaluate(async (url) => {
      const outcome = (work: Promise<unknown>) => work.then(() => 'answered').catch(() => 'refused');
      const loading = (element: HTMLImageElement | HTMLLinkElement, start: () => void) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          start();
        });
      const image = new Image();
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = `${url}/style.css`;
      const socket = new Promise((resolve, reject) => {
        try {
          const opened = new WebSocket(url.replace('http', 'ws'));
          opened.onopen = resolve;
          opened.onerror = reject;
        } catch (error) {
          reject(error instanceof Error ? error : new Error('refused'));
        }
      });
      navigator.sendBeacon(`${url}/beacon`, 'content');
      return {
        fetch: await outcome(fetch(`${url}/fetch`)),
        opaque: await outcome(fetch(`${url}/opaque`, { mode: 'no-cors' })),
        image: await outcome(loading(image, () => (image.src = `${url}/image.png`))),
        style: await outcome(loading(style, () => document.head.append(style))),
        socket: await outcome(socket),
      };
    }, outside);
    expect(results).toEqual({
      fetch: 'refused',
      opaque: 'refused',
      image: 'refused',
      style: 'refused',
      socket: 'refused',
    });
  });

  test('connections between pages', async () => {
    const candidates = await page.evaluate(
      async (address) => {
        const urls = [`turn:${address}?transport=tcp`, `turn:${address}?transport=udp`];
        const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'name', credential: 'word' }] });
        const found: string[] = [];
        const gathered = new Promise<void>((done) => {
          peer.onicecandidate = ({ candidate }) => (candidate === null ? done() : void found.push(candidate.candidate));
        });
        peer.createDataChannel('data');
        await peer.setLocalDescription(await peer.createOffer());
        await gathered;
        peer.close();
        return found.filter((candidate) => candidate !== '');
      },
      outside.replace('http://', ''),
    );
    expect(candidates).toEqual([]);
  });

  test('the network, even without the policy of the page', async () => {
    const answered = await app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(`${url}/session`).then(
          () => true,
          () => false,
        ),
      outside,
    );
    expect(answered).toBe(false);
  });

  test('files beside the page', async () => {
    const addresses = [
      '/../electron/main.cjs',
      '/..%2felectron%2fmain.cjs',
      '/%2e%2e/electron/main.cjs',
      '/..%5celectron%5cmain.cjs',
      '//etc/passwd',
      '/assets/../../electron/main.cjs',
      '/index.html%00.js',
      '/.',
      'app://passerelle/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
      'app://electron/main.cjs',
      'file:///etc/passwd',
    ];
    for (const address of addresses) {
      const status = await page.evaluate(
        (url) =>
          fetch(url)
            .then((response) => response.status)
            .catch(() => 'refused'),
        address,
      );
      // An address that climbs above its root is put straight by the browser and may name a missing page or the page.
      if (status !== 'refused') expect(address === '/.' ? [200, 404] : [404], address).toContain(status);
    }
  });
});

test.describe('calls', () => {
  test('are answered with what the contract says', async () => {
    const info = await call(page, 'app.info', undefined);
    expect(info).toMatchObject({ version: '0.1.0', clockOffset: 0 });
  });

  test('with arguments that do not fit are refused, and so are unknown calls', async () => {
    const attempts: [string, unknown][] = [
      ['journal.read', { from: -1 }],
      ['journal.read', { from: 'start' }],
      ['journal.append', { frames: [{ kind: 'unknown', bytes: [1] }] }],
      ['inbox.read', { name: '../../../etc/passwd', offset: 0, length: 10 }],
      ['chunks.get', { attachment: '../journal', index: 0 }],
      ['outbox.remove', { names: ['..'] }],
      ['no.such.call', undefined],
      ['app.info', { extra: true }],
    ];
    for (const [name, input] of attempts) {
      const refusal = await page.evaluate(
        ([which, what]) =>
          window.passerelle.call(which as 'app.info', what).then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
        [name, input] as const,
      );
      expect(refusal, name).toContain('Error');
      expect(refusal, name).not.toContain(launched.profile);
    }
  });

  test('from a frame inside the page have nowhere to go', async () => {
    const bridges = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow;
      const found = inside !== null && 'passerelle' in inside;
      frame.remove();
      return found;
    });
    expect(bridges).toBe(false);
  });

  test('from another window are refused, even with our preload on our address', async () => {
    const answer = await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await other.loadURL('app://passerelle/index.html');
        const code = "passerelle.call('app.info', undefined).then(() => 'answered', (error) => String(error))";
        const result: unknown = await other.webContents.executeJavaScript(code);
        other.destroy();
        return String(result);
      },
      join(process.cwd(), 'out/app/electron/preload.cjs'),
    );
    expect(answer).toContain('refused');
  });
});

test.describe('sealed bytes', () => {
  test('come back as they went, in every store', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    const result = await page.evaluate(
      async (numbers) => {
        const sealed = Uint8Array.from(numbers);
        const ask = window.passerelle.call.bind(window.passerelle);
        const begun = (await ask('outbox.begin', undefined)) as { value: { handle: string } };
        const handle = begun.value.handle;
        // A view into a larger buffer: only what it shows may cross.
        await ask('outbox.write', { handle, bytes: sealed.subarray(0, 100_000) });
        await ask('outbox.write', { handle, bytes: sealed.subarray(100_000) });
        const finished = (await ask('outbox.finish', { handle })) as { value: { name: string; size: number } };
        await ask('chunks.put', { attachment: 'Abc-1', index: 3, bytes: sealed });
        const chunk = (await ask('chunks.get', { attachment: 'Abc-1', index: 3 })) as { value: Uint8Array };
        await ask('drafts.put', { id: 'draft', bytes: sealed });
        const drafts = (await ask('drafts.read', undefined)) as { value: { bytes: Uint8Array }[] };
        await ask('keyFile.write', { bytes: sealed, both: false });
        const keys = (await ask('keyFile.read', undefined)) as { value: Uint8Array[] };
        await ask('journal.append', { frames: [{ kind: 'contribution', bytes: sealed }] });
        const journal = (await ask('journal.read', { from: 0 })) as { value: { frames: { bytes: Uint8Array }[] } };
        const copies = [chunk.value, drafts.value[0]?.bytes, keys.value[0], journal.value.frames[0]?.bytes];
        return {
          file: finished.value,
          same: copies.map(
            (copy) =>
              copy instanceof Uint8Array &&
              copy.byteLength === copy.buffer.byteLength &&
              copy.length === sealed.length &&
              copy.every((byte, index) => byte === sealed[index]),
          ),
        };
      },
      [...bytes],
    );
    expect(result).toEqual({ file: { name: sha256(bytes), size: bytes.length }, same: [true, true, true, true] });
  });

  test('become a PDF when a person prints, with nothing fetched', async () => {
    const html =
      `<html><head><style>@page { size: A4; margin: 20mm }</style><script>document.title = 'ran'</script></head>` +
      `<body><h1>Paper</h1><img src="${outside}/pixel.png"><iframe src="${outside}/frame"></iframe></body></html>`;
    const start = await page.evaluate(async (content) => {
      const printed = await window.passerelle.call('print.pdf', { html: content, footer: '<b>Foot & more</b>' });
      const { value } = printed as { value: Uint8Array };
      return { head: new TextDecoder().decode(value.slice(0, 5)), size: value.length };
    }, html);
    expect(start.head).toBe('%PDF-');
    expect(start.size).toBeGreaterThan(5_000);
  });

  test('survive the death of every process', async () => {
    const other = await launchApp();
    const pid = other.app.process().pid ?? 0;
    const kept = await other.page.evaluate(async () => {
      const bytes = new TextEncoder().encode('sealed');
      const appended = await window.passerelle.call('journal.append', { frames: [{ kind: 'record', bytes }] });
      const put = await window.passerelle.call('drafts.put', { id: 'draft', bytes });
      return [appended, put];
    });
    expect(kept).toMatchObject([{ ok: true }, { ok: true }]);
    process.kill(pid, 'SIGKILL');
    await ended(pid);
    const again = await launchApp({ profile: other.profile });
    expect(await call(again.page, 'journal.read', { from: 0 })).toMatchObject({
      ok: true,
      value: { frames: [{ kind: 'record' }], next: null, repaired: false, damaged: false },
    });
    expect(await call(again.page, 'drafts.read', undefined)).toMatchObject({ ok: true, value: [{ id: 'draft' }] });
    await again.app.close();
  });
});

test('a sealed file crosses on a stick from one machine to another, once', async () => {
  const stick = freshFolder('stick');
  const sealed = [...Buffer.from('sealed file')];
  const name = sha256(Uint8Array.from(sealed));
  const token = await chooseStick(launched, stick);
  const put = await page.evaluate(
    async ([bytes, to]) => {
      const ask = window.passerelle.call.bind(window.passerelle);
      const { value } = (await ask('outbox.begin', undefined)) as { value: { handle: string } };
      await ask('outbox.write', { handle: value.handle, bytes: Uint8Array.from(bytes) });
      const finished = (await ask('outbox.finish', { handle: value.handle })) as { value: { name: string } };
      return ask('stick.put', { token: to, names: [finished.value.name, '0'.repeat(64)] });
    },
    [sealed, token] as const,
  );
  const [sent, unknown] = [name, '0'.repeat(64)];
  expect(put).toEqual({
    ok: true,
    value: [
      { name: sent, result: { ok: true } },
      { name: unknown, result: { ok: false, problem: 'not-found' } },
    ],
  });
  // The sender does not take back what it sent, even when it keeps nothing of it any more.
  const nothingNew = { ok: true, value: { taken: [], known: [name], damaged: 0 } };
  expect(await call(page, 'stick.take', { token })).toEqual(nothingNew);
  await call(page, 'outbox.remove', { names: [name] });
  expect(await call(page, 'stick.take', { token })).toEqual(nothingNew);

  const other = await launchApp();
  const there = await chooseStick(other, stick);
  const taken = await call(other.page, 'stick.take', { token: there });
  expect(taken).toEqual({ ok: true, value: { taken: [name], known: [], damaged: 0 } });
  expect(await call(other.page, 'inbox.list', undefined)).toEqual({ ok: true, value: [{ name, size: sealed.length }] });
  await call(other.page, 'inbox.remove', { names: [name] });
  expect(await call(other.page, 'stick.take', { token: there })).toEqual(nothingNew);
  expect(await call(other.page, 'stick.take', { token: 'unknown' })).toEqual({ ok: false, problem: 'not-a-stick' });
  await other.app.close();
});

test.describe('the window', () => {
  test('is replaced by a fresh process when locked, within 300 ms', async () => {
    const took: number[] = [];
    // Whatever else the machine does holds up one of them now and then.
    for (let times = 0; times < 3; times += 1) {
      const pid = await rendererPid(app);
      const next = app.waitForEvent('window');
      const since = performance.now();
      const asked = page.evaluate(() => {
        Reflect.set(globalThis, 'secret', 'clear');
        void window.passerelle.call('app.lock', {});
      });
      // The page may be gone before it can answer: that is what was asked for.
      await asked.catch(() => undefined);
      await ended(pid);
      took.push(performance.now() - since);
      page = await next;
      await page.waitForLoadState('domcontentloaded');
      expect(await rendererPid(app)).not.toBe(pid);
      expect(await urls()).toHaveLength(1);
      expect(await page.evaluate(() => 'secret' in globalThis)).toBe(false);
      expect(await call(page, 'drafts.read', undefined)).toMatchObject({ ok: true });
    }
    expect(Math.min(...took)).toBeLessThan(300);
  });

  test('comes back when its process is lost', async () => {
    const pid = await rendererPid(app);
    const next = app.waitForEvent('window');
    process.kill(pid, 'SIGKILL');
    page = await next;
    await page.waitForLoadState('domcontentloaded');
    expect(await call(page, 'app.info', undefined)).toMatchObject({ version: '0.1.0' });
  });

  test('is replaced when the screen is locked, even if the page does nothing', async () => {
    const pid = await rendererPid(app);
    const next = app.waitForEvent('window');
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await ended(pid);
    page = await next;
    await page.waitForLoadState('domcontentloaded');
  });

  test('is the only one: a second start shows the first', async () => {
    const executable = app.process().spawnfile;
    const args = ['.', '--no-sandbox', `--user-data-dir=${launched.profile}`];
    const second = spawn(executable, args, { stdio: 'ignore' });
    const code = await new Promise((done) => second.on('exit', done));
    expect(code).toBe(0);
    expect(await urls()).toHaveLength(1);
  });

  test('asks the page before it closes, and closes without an answer too', async () => {
    const other = await launchApp();
    const pid = other.app.process().pid ?? 0;
    const told = await other.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<unknown>((heard) => {
          const window = BrowserWindow.getAllWindows()[0];
          if (window === undefined) return heard('no window');
          const { webContents } = window;
          const send = webContents.send.bind(webContents);
          webContents.send = (channel: string, event: unknown) => {
            heard(event);
            send(channel, event);
          };
          window.close();
        }),
    );
    expect(told).toEqual({ type: 'lock-requested', reason: 'closing' });
    await ended(pid);
  });
});

test('the log knows codes and times only', async () => {
  await call(page, 'journal.read', { from: -1 }).catch(() => undefined);
  const log = join(launched.profile, 'log.txt');
  expect(existsSync(log)).toBe(true);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z [a-z-]+$/);
  expect(lines.some((line) => line.endsWith('call-refused'))).toBe(true);
});

/** Answers the system's dialog with a folder. */
async function chooseStick(on: Launched, folder: string): Promise<string> {
  await on.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  const stick = (await call(on.page, 'stick.choose', undefined)) as { value: { token: string } };
  return stick.value.token;
}

function urls(): Promise<string[]> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));
}

/**
 * A real Ceph RADOS Gateway on loopback, without systemd: one monitor, one manager, one store, one gateway, everything
 * in a scratch folder. For trying out and for tests; an institution runs its own.
 */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from '../run.mjs';

/**
 * @typedef {object} Keys
 * @property {string} access
 * @property {string} secret
 */

/**
 * @typedef {object} Gateway
 * @property {string} endpoint `http://127.0.0.1:PORT`
 * @property {Keys} operator may make buckets and users; no device has these
 * @property {string} folder where its state and logs are
 * @property {() => Promise<void>} stop ends every process and removes the folder
 * @property {() => Promise<Usage>} usage of all its processes together
 */

/**
 * @typedef {object} Usage
 * @property {number} memory resident bytes
 * @property {number} cpu seconds of processor time so far
 * @property {number} disk bytes of the store that hold objects
 */

/** @typedef {{ name: string, child: import('node:child_process').ChildProcess, ended: Promise<void> }} Daemon */

/** What a name of a user or key may be made of, for commands and policies. */
export const newKeys = () => ({
  access: randomBytes(10).toString('hex').toUpperCase(),
  secret: randomBytes(30).toString('base64url'),
});

/**
 * @param {{ port?: number, folder?: string, note?: (text: string) => void, daySeconds?: number }} [options] daySeconds: how
 *   long a day of expiry rules lasts, for tests
 * @returns {Promise<Gateway>}
 */
export async function startGateway({ port, folder, note = () => undefined, daySeconds } = {}) {
  const state = folder ?? (await mkdtemp(join(tmpdir(), 'passerelle-hub-')));
  /** @type {Daemon[]} */
  const daemons = [];
  // Last started, first ended; what does not end by itself in time is killed.
  const stop = async () => {
    for (const { child, ended } of [...daemons].reverse()) {
      child.kill('SIGTERM');
      await Promise.race([ended, delay(2000, undefined, { ref: false })]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    }
    await rm(state, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const gatewayPort = port ?? (await freePort());
    const operator = newKeys();
    const house = await layOut(state, gatewayPort, daySeconds);
    note('monitor');
    await startMonitor(house, daemons);
    note('manager');
    await startManager(house, daemons);
    note('store');
    await startStore(house, daemons);
    note('gateway');
    await startRadosGateway(house, daemons, gatewayPort);
    await makeOperator(house, operator);
    const endpoint = `http://127.0.0.1:${gatewayPort}`;
    return { endpoint, operator, folder: state, stop, usage: () => usageOf(house, daemons) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @typedef {object} House
 * @property {string} folder
 * @property {string} conf
 * @property {string} fsid
 * @property {number} monPort
 */

/** @param {string} folder @param {number} gatewayPort @param {number} [daySeconds] @returns {Promise<House>} */
async function layOut(folder, gatewayPort, daySeconds) {
  for (const name of ['mon', 'mgr', 'osd', 'rgw', 'run', 'log']) await mkdir(join(folder, name), { recursive: true });
  const fsid = randomUUID();
  const monPort = await freePort();
  const conf = join(folder, 'ceph.conf');
  await writeFile(
    conf,
    `[global]
fsid = ${fsid}
mon_host = [v2:127.0.0.1:${monPort}]
mon_initial_members = a
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
mon_data = ${folder}/mon
mgr_data = ${folder}/mgr
osd_data = ${folder}/osd
run_dir = ${folder}/run
admin_socket = ${folder}/run/$name.asok
log_file = ${folder}/log/$name.log
osd_crush_chooseleaf_type = 0
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 8
osd_pool_default_pg_autoscale_mode = off
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
mon_osd_full_ratio = .99
mon_osd_nearfull_ratio = .98
mon_osd_backfillfull_ratio = .98
mon_data_avail_crit = 1
osd_objectstore = bluestore
bluestore_block_size = 8589934592
bluestore_block_create = true
osd_memory_target = 939524096
mgr_initial_modules =
[mon]
keyring = ${folder}/mon/keyring
[mgr]
keyring = ${folder}/mgr/keyring
[osd]
keyring = ${folder}/osd/keyring
[client.admin]
keyring = ${folder}/keyring
[client.rgw.hub]
rgw_frontends = beast endpoint=127.0.0.1:${gatewayPort} tcp_nodelay=1
rgw_data = ${folder}/rgw
rgw_enable_usage_log = false
rgw_dns_name = 127.0.0.1
${daySeconds === undefined ? '' : `rgw_lc_debug_interval = ${daySeconds}\n`}keyring = ${folder}/rgw/keyring
`,
  );
  return { folder, conf, fsid, monPort };
}

/** @param {House} house @param {string} command @param {readonly string[]} args */
async function must(house, command, args) {
  const { code, output } = await run(command, ['-c', house.conf, ...args], { quiet: true, minutes: 2 });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${output.slice(-3000)}`);
  return output;
}

/** @param {readonly string[]} args */
async function keyring(...args) {
  const { code, output } = await run('ceph-authtool', args, { quiet: true });
  if (code !== 0) throw new Error(`ceph-authtool failed:\n${output}`);
  return output.trim();
}

/** @param {House} house @param {Daemon[]} daemons */
async function startMonitor(house, daemons) {
  const { folder, fsid, monPort } = house;
  const ring = join(folder, 'keyring');
  await keyring('--create-keyring', ring, '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *');
  const everything = ['mon', 'osd', 'mgr'].flatMap((part) => ['--cap', part, 'allow *']);
  await keyring(ring, '--gen-key', '-n', 'client.admin', ...everything);
  const map = join(folder, 'monmap');
  const made = await run('monmaptool', ['--create', '--addv', 'a', `[v2:127.0.0.1:${monPort}]`, '--fsid', fsid, map], {
    quiet: true,
  });
  if (made.code !== 0) throw new Error(`monmaptool failed:\n${made.output}`);
  await must(house, 'ceph-mon', ['--mkfs', '-i', 'a', '--monmap', map, '--keyring', ring]);
  await daemon(house, daemons, 'ceph-mon', ['-i', 'a']);
  await must(house, 'ceph', ['--connect-timeout', '30', 'mon', 'stat']);
}

/** @param {House} house @param {Daemon[]} daemons */
async function startManager(house, daemons) {
  const caps = ['mon', 'allow profile mgr', 'osd', 'allow *'];
  await must(house, 'ceph', ['auth', 'get-or-create', 'mgr.x', ...caps, '-o', join(house.folder, 'mgr/keyring')]);
  await daemon(house, daemons, 'ceph-mgr', ['-i', 'x']);
}

/** @param {House} house @param {Daemon[]} daemons */
async function startStore(house, daemons) {
  const { folder } = house;
  const id = randomUUID();
  const secret = await keyring('--gen-print-key');
  const secrets = join(folder, 'osd-secret');
  await writeFile(secrets, JSON.stringify({ cephx_secret: secret }), { mode: 0o600 });
  await must(house, 'ceph', ['osd', 'new', id, '-i', secrets]);
  await keyring('--create-keyring', join(folder, 'osd/keyring'), '-n', 'osd.0', '--add-key', secret);
  await must(house, 'ceph-osd', ['-i', '0', '--mkfs', '--osd-uuid', id]);
  await daemon(house, daemons, 'ceph-osd', ['-i', '0']);
}

/** @param {House} house @param {Daemon[]} daemons @param {number} port */
async function startRadosGateway(house, daemons, port) {
  const caps = ['mon', 'allow rw', 'osd', 'allow rwx'];
  const ring = join(house.folder, 'rgw/keyring');
  await must(house, 'ceph', ['auth', 'get-or-create', 'client.rgw.hub', ...caps, '-o', ring]);
  await daemon(house, daemons, 'radosgw', ['-n', 'client.rgw.hub']);
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.status < 500,
      () => false,
    );
    if (answered) return;
    const gone = daemons.find(({ child }) => child.exitCode !== null);
    if (gone) throw new Error(`${gone.name} ended: see ${house.folder}/log`);
    await delay(200);
  }
  throw new Error('the gateway did not answer within 90 seconds');
}

/** @param {House} house @param {Keys} keys */
async function makeOperator(house, keys) {
  const user = ['user', 'create', '--uid=operator', '--display-name=operator'];
  const secrets = [`--access-key=${keys.access}`, `--secret=${keys.secret}`];
  await must(house, 'radosgw-admin', [...user, ...secrets, '--caps=users=*;user-policy=*', '-n', 'client.admin']);
}

/**
 * @param {House} house @param {Daemon[]} daemons
 * @param {string} command @param {readonly string[]} args
 */
async function daemon(house, daemons, command, args) {
  const log = await open(join(house.folder, 'log', `${command}.out`), 'a');
  const child = spawn(command, ['-c', house.conf, '-f', ...args], {
    // Debian's store looks for its classes under a path without the leading slash of /usr.
    cwd: '/usr',
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, CEPH_CONF: house.conf },
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  daemons.push({ name: command, child, ended });
  await log.close();
}

/** @returns {Promise<number>} a port nobody listens on now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** @param {House} house @param {readonly Daemon[]} daemons @returns {Promise<Usage>} */
async function usageOf(house, daemons) {
  let [pages, ticks] = [0, 0];
  for (const { child } of daemons) {
    try {
      pages += Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]);
      // Behind the name, which may hold anything: fields 14 and 15 are time for itself and in the kernel.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // Ended meanwhile.
    }
  }
  const { bluestore } = JSON.parse(await must(house, 'ceph', ['tell', 'osd.0', 'perf', 'dump']));
  return { memory: pages * 4096, cpu: ticks / 100, disk: bluestore.allocated };
}

/** Starts a real storage once for all tests of this folder, with devices enough for each test to have its own. */
import { startGateway } from '../../build/hub/ceph.mjs';
import { makeBucket, makeDevice } from '../../build/hub/operator.mjs';

/** A day of expiry rules, in seconds: what expires in tests expires in one. */
const daySeconds = 5;

/** @param {{ provide: (key: 'storage', value: import('./storage.ts').RealStorage) => void }} project */
export default async function setup(project) {
  const gateway = await startGateway({ daySeconds });
  try {
    const operator = { endpoint: gateway.endpoint, keys: gateway.operator };
    const devices = [];
    for (let made = 0; made < 48; made += 1) devices.push(await makeDevice(operator, ['exchange', 'expiring']));
    await makeBucket(operator, 'exchange', { days: 1000 });
    await makeBucket(operator, 'expiring', { days: 1 });
    project.provide('storage', { endpoint: gateway.endpoint, operator: gateway.operator, devices });
  } catch (error) {
    await gateway.stop();
    throw error;
  }
  return gateway.stop;
}

/**
 * What a device may do in the storage, generated from the list of devices: put under its own name into everybody's
 * mailbox, list, fetch and remove in its own mailbox, and nothing else. A device's user name is its mailbox.
 */

/** @typedef {'ceph' | 'aws' | 'minio'} Engine */

const mailbox = /^[0-9a-f]{32}$/;
/** Exactly one mailbox: with `*` a key like `<victim>/<somebody else>/<me>/x` would fit as well. */
const anyMailbox = '?'.repeat(32);
const forbidden = ['s3:PutObjectAcl', 's3:PutObjectVersionAcl', 's3:PutObjectTagging'];

/**
 * @param {string} bucket
 * @param {string} me user name of the device, or the variable that stands for it
 */
const rights = (bucket, me) => [
  { Effect: 'Allow', Action: 's3:PutObject', Resource: `arn:aws:s3:::${bucket}/${anyMailbox}/${me}/*` },
  { Effect: 'Allow', Action: ['s3:GetObject', 's3:DeleteObject'], Resource: `arn:aws:s3:::${bucket}/${me}/*` },
  {
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: `arn:aws:s3:::${bucket}`,
    Condition: { StringLike: { 's3:prefix': `${me}/*` } },
  },
];

/**
 * The policy of the bucket. On Ceph it names every device; elsewhere the rights stand in one policy of the group of
 * devices (`groupPolicy`), and the bucket's only closes holes.
 * @param {{ bucket: string, devices: readonly string[], engine: Engine }} asked devices: their mailboxes
 */
export function bucketPolicy({ bucket, devices, engine }) {
  const wrong = devices.find((device) => !mailbox.test(device));
  if (wrong !== undefined) throw new Error(`not a mailbox: ${wrong}`);
  if (new Set(devices).size < devices.length) throw new Error('a mailbox is named twice');
  const everything = `arn:aws:s3:::${bucket}/*`;
  if (engine === 'ceph') {
    const named = devices.flatMap((device) =>
      rights(bucket, device).map((right) => ({ ...right, Principal: { AWS: [`arn:aws:iam:::user/${device}`] } })),
    );
    const all = { AWS: devices.map((device) => `arn:aws:iam:::user/${device}`) };
    const closed = { Effect: 'Deny', Principal: all, Action: forbidden, Resource: everything };
    return { Version: '2012-10-17', Statement: devices.length === 0 ? [] : [...named, closed] };
  }
  const overwriting = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: everything,
    Condition: { Null: { 's3:if-none-match': 'true' } },
  };
  const unencrypted = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${bucket}`, everything],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  return { Version: '2012-10-17', Statement: engine === 'aws' ? [overwriting, unencrypted] : [unencrypted] };
}

/** The policy of the group all devices belong to, on AWS and MinIO. @param {string} bucket */
export const groupPolicy = (bucket) => ({
  Version: '2012-10-17',
  Statement: [
    ...rights(bucket, '${aws:username}'),
    { Effect: 'Deny', Action: [...forbidden, 's3:CreateBucket', 's3:PutBucket*'], Resource: '*' },
  ],
});

/** Nothing is public, whatever its owner says. @param {Engine} engine */
export const publicAccessBlock = (engine) => {
  // Ceph 18 refuses every request of a device where public ACLs are to be blocked; ignoring them closes the hole.
  const blocks = engine === 'ceph' ? 'false' : 'true';
  return (
    '<PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
    `<BlockPublicAcls>${blocks}</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>` +
    `<BlockPublicPolicy>${blocks}</BlockPublicPolicy><RestrictPublicBuckets>${blocks}</RestrictPublicBuckets>` +
    '</PublicAccessBlockConfiguration>'
  );
};

/** What nobody picked up goes after so many days. @param {number} days */
export const lifecycle = (days) =>
  '<LifecycleConfiguration><Rule><ID>not-picked-up</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status>' +
  `<Expiration><Days>${days}</Days></Expiration></Rule></LifecycleConfiguration>`;

/**
 * What a device may do in the storage, generated from the list of devices: put under its own name into everybody's
 * mailbox, list, fetch and remove in its own mailbox, and nothing else. A device's user name is its mailbox.
 */

/** @typedef {'ceph' | 'aws' | 'minio'} Engine */

const mailbox = /^[0-9a-f]{32}$/;
/** Exactly one mailbox: with `*` a key like `<victim>/<somebody else>/<me>/x` would fit as well. */
const anyMailbox = '?'.repeat(32);
const forbidden = [
  's3:PutObjectAcl',
  's3:PutObjectVersionAcl',
  's3:PutObjectTagging',
  's3:CreateBucket',
  's3:PutBucket*',
];

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
 * The policy of one device, kept with its user: so its size does not grow with the number of devices.
 * @param {string} bucket @param {string} device its mailbox
 */
export function devicePolicy(bucket, device) {
  if (!mailbox.test(device)) throw new Error(`not a mailbox: ${device}`);
  return policyFor(bucket, device);
}

/** The policy of the group all devices belong to, on AWS and MinIO. @param {string} bucket */
export const groupPolicy = (bucket) => policyFor(bucket, '${aws:username}');

/** @param {string} bucket @param {string} me */
const policyFor = (bucket, me) => ({
  Version: '2012-10-17',
  Statement: [...rights(bucket, me), { Effect: 'Deny', Action: forbidden, Resource: '*' }],
});

/**
 * The policy of the bucket on AWS and MinIO, closing what the rights of devices leave open.
 * @param {string} bucket @param {'aws' | 'minio'} engine
 */
export function bucketPolicy(bucket, engine) {
  const everything = `arn:aws:s3:::${bucket}/*`;
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

export const kinds = ['account', 'container', 'object'] as const;

export const account = { accessKeyId: 'gongkai:files', secretAccessKey: 'secret' } as const;
export const region = 'cn-north-1';

/** One Swift node with its S3 interface (https://docs.openstack.org/swift): a proxy before three servers. */
export interface SwiftNode {
  readonly folder: string;
  readonly ports: Readonly<Record<'proxy' | (typeof kinds)[number], number>>;
  readonly user: string;
}

const server = (node: SwiftNode, port: number): string => `[DEFAULT]
swift_dir = ${node.folder}
devices = ${node.folder}/disks
mount_check = false
fallocate_reserve = 0
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${node.user}
log_address = ${node.folder}/log
`;

/** Name and text of each file that the servers read. */
export const swiftFiles = (node: SwiftNode): ReadonlyArray<readonly [string, string]> => [
  [
    'swift.conf',
    `[swift-hash]
swift_hash_path_suffix = gongkai
[storage-policy:0]
name = only
default = yes
`,
  ],
  ...kinds.map(
    (kind) =>
      [
        `${kind}.conf`,
        `${server(node, node.ports[kind])}[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`,
      ] as const,
  ),
  [
    'proxy.conf',
    `${server(node, node.ports.proxy)}[pipeline:main]
pipeline = catch_errors healthcheck cache s3api tempauth bulk slo proxy-server
${['catch_errors', 'healthcheck', 'bulk', 'slo'].map((name) => `[filter:${name}]\nuse = egg:swift#${name}`).join('\n')}
[filter:cache]
use = egg:swift#memcache
[filter:s3api]
use = egg:swift#s3api
s3_acl = true
location = ${region}
[filter:tempauth]
use = egg:swift#tempauth
user_${account.accessKeyId.replace(':', '_')} = ${account.secretAccessKey} .admin
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
`,
  ],
];

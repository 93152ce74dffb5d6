// What the least that sends can do: hears a notification, signs the message and posts it to every address.
// Usage: node bare-sender.mjs DATABASE_URL ADDRESS…; tells by IPC when it listens, and is told by IPC on which of the two
// channels it hears: `bare`, or `gongkai_public`, on which a publish is told.
import { createHmac } from 'node:crypto';
import pg from 'pg';

const [databaseUrl, ...addresses] = process.argv.slice(2);
const key = Buffer.alloc(32, 7);
const body = JSON.stringify({ title: '停水通知', body: '<p>正文</p>' });

const post = async (address, id) => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  const answer = await fetch(address, { method: 'POST', headers, body });
  await answer.arrayBuffer();
};

const listener = new pg.Client({ connectionString: databaseUrl });
await listener.connect();
let heard = '';
let count = 0;
listener.on('notification', ({ channel }) => {
  if (channel === heard) for (const address of addresses) void post(address, String(count++));
});
process.on('message', (channel) => {
  heard = channel;
});
await listener.query('LISTEN bare');
await listener.query('LISTEN gongkai_public');
process.send('listens');
process.on('disconnect', () => process.exit(0));

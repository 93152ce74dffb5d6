// A receiver of webhooks, to begin from (docs/media-centre.md). Besides Node it needs `npm install standardwebhooks`:
//   SECRET=whsec_… TOKEN=… PORTAL=https://portal.example.cn PORT=8080 node receiver.mjs
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

const { SECRET, TOKEN, PORTAL, PORT = '8080', DONE = 'done.txt' } = process.env;
const webhook = new Webhook(SECRET);
const done = new Set(existsSync(DONE) ? readFileSync(DONE, 'utf8').split('\n') : []);

/** Yours: post, correct or take down. Gives the address where the text runs now, '' where it does not run any more. */
const act = async ({ action, id, seq, title }) => {
  console.log(`${seq} ${action} ${id} ${title ?? ''}`);
  return action === 'withdraw' ? '' : `https://outlet.example.cn/${id}`;
};

const sendReceipt = async ({ id, locale, seq, hash }, url) => {
  const at = new Date().toISOString();
  const body = JSON.stringify({ id, locale, seq, outlet: '卫东发布', url, at, hash });
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const { status } = await fetch(`${PORTAL}/syndication/receipts`, { method: 'POST', headers, body });
  if (status >= 300) throw new Error(`receipt for ${seq}: ${status}`);
};

const receive = async (request) => {
  const change = webhook.verify(await text(request), request.headers);
  const messageId = request.headers['webhook-id'];
  if (change.action === 'test' || done.has(messageId)) return;
  if (change.action !== 'redact') await sendReceipt(change, await act(change));
  done.add(messageId);
  appendFileSync(DONE, `${messageId}\n`);
};

createServer((request, response) =>
  receive(request).then(
    () => response.writeHead(204).end(),
    // Whatever is not answered with 2xx comes again.
    (error) => response.writeHead(500).end(String(error.message)),
  ),
).listen(Number(PORT), () => console.log('ready'));

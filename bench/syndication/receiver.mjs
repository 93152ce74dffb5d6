// A receiver in a process of its own: takes every message and tells by IPC when it came in, on the clock that all
// processes of a machine share. First it tells its port.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const at = Number(process.hrtime.bigint()) / 1e6;
    response.writeHead(204).end();
    process.send({ at });
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
